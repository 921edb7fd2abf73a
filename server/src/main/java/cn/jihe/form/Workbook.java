package cn.jihe.form;

import java.util.List;

/**
 * What was read from one workbook.
 *
 * @param forms all forms on it, in reading order
 * @param gaps labels that a form cannot do without and that were not found
 * @param templates the templates of ours that it says it was made from, each id once, in reading
 *     order; empty when from none
 * @param facts what the file is, beside its forms
 * @param reading what was taken of it and what was left
 */
public record Workbook(
    List<Form> forms,
    List<Gap> gaps,
    List<TemplateMark> templates,
    FileFacts facts,
    WorkbookReading reading) {

  public Workbook {
    forms = List.copyOf(forms);
    gaps = List.copyOf(gaps);
    templates = List.copyOf(templates);
  }

  /** A workbook of which nobody asks what was left. */
  public Workbook(List<Form> forms, List<Gap> gaps, List<TemplateMark> templates, FileFacts facts) {
    this(forms, gaps, templates, facts, WorkbookReading.UNKNOWN);
  }

  /** A plain workbook that was made from none of our templates. */
  public Workbook(List<Form> forms, List<Gap> gaps) {
    this(forms, gaps, List.of(), FileFacts.PLAIN);
  }

  /** The same workbook where forms that say no fiscal year are for this one. */
  public Workbook inYear(int year) {
    List<Form> dated =
        forms.stream()
            .map(
                form ->
                    form.year().isPresent()
                        ? form
                        : FormAssembler.assemble(form.source().inYear(year)))
            .toList();
    return new Workbook(dated, gaps, templates, facts, reading);
  }

  /**
   * A title that says that a form starts here, and labels missing below it.
   *
   * @param title the title's cell
   * @param titleText what the title says
   * @param form the index of the form that was read all the same; -1 when none could be
   * @param labels the missing labels by their standard names, such as 项目名称
   */
  public record Gap(CellRef title, String titleText, int form, List<String> labels) {
    public Gap {
      labels = List.copyOf(labels);
    }
  }
}
