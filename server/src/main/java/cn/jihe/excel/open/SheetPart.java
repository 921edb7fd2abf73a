package cn.jihe.excel.open;

/**
 * A sheet as the workbook lists it.
 *
 * @param id its number, which stays when sheets are moved
 * @param relation by which the workbook names its part
 * @param part key of its part; empty when there is none
 * @param kind what it is
 * @param hidden whether nobody sees it who opens the workbook
 */
public record SheetPart(
    String name, String id, String relation, String part, Kind kind, boolean hidden) {

  /** What a sheet can be. */
  public enum Kind {
    WORKSHEET,
    /** A chart, a dialog, a sheet of old macros: nothing that holds a form. */
    OTHER
  }
}
