package cn.jihe.form;

import java.util.List;

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
