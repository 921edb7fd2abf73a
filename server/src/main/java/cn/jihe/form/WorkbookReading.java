package cn.jihe.form;

import cn.jihe.form.other.OtherKind;
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

  /**
   * What was taken from one sheet of a workbook.
   *
   * @param sheet its name
   * @param number its place among the sheets that are not ours, from 1
   * @param forms how many forms were read from it
   * @param others forms on it that are told apart and not judged, each kind once, in reading order
   * @param broken whether it could not be read at all
   */
  public record SheetReading(
      String sheet, int number, int forms, List<OtherKind> others, boolean broken) {

    /** What is taken from a sheet. The names are known to scripts outside. */
    public enum Taken {
      /** At least one form. */
      FORMS,
      /** No form of ours, but one of another kind. */
      OTHER_FORM,
      NOTHING
    }

    public SheetReading {
      others = List.copyOf(others);
    }

    public Taken taken() {
      return forms > 0 ? Taken.FORMS : others.isEmpty() ? Taken.NOTHING : Taken.OTHER_FORM;
    }
  }

  /**
   * What was left of one form, and what was chosen.
   *
   * @param unread filled cells of it that no field took and that are no label; the first of them
   * @param longTerm whether the indicators are those of the whole project, because of two blocks
   *     beside each other the year's is empty
   */
  public record FormReading(List<UnreadCell> unread, boolean longTerm) {

    /** So many unread cells of a form are kept. */
    public static final int MOST_UNREAD = 200;

    /** Nothing was left. */
    public static final FormReading WHOLE = new FormReading(List.of(), false);

    public FormReading {
      unread = List.copyOf(unread);
    }

    /** A filled cell, and what it shows; of a long text its start. */
    public record UnreadCell(CellRef cell, String text) {}
  }
}
