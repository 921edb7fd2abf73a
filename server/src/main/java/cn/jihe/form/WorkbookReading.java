package cn.jihe.form;

import java.util.List;

/**
 * What was taken of a workbook and what was left.
 *
 * @param sheets all but ours, from left to right; empty where nobody kept it
 * @param forms of each form by its index; empty where nobody kept it
 */
public record WorkbookReading(List<SheetReading> sheets, List<FormReading> forms) {

  /** Of a workbook of which it is not known. */
  public static final WorkbookReading UNKNOWN = new WorkbookReading(List.of(), List.of());

  public WorkbookReading {
    sheets = List.copyOf(sheets);
    forms = List.copyOf(forms);
  }

  /** Of the form with this index; as if nothing was left where it is not known. */
  public FormReading form(int index) {
    return index < forms.size() ? forms.get(index) : FormReading.WHOLE;
  }

  /** Kinds of forms that are not judged, each once. */
  public List<OtherKind> others() {
    return sheets.stream().flatMap(sheet -> sheet.others().stream()).distinct().toList();
  }
}
