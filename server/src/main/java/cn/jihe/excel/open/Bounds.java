package cn.jihe.excel.open;

import cn.jihe.file.Limits;

/**
 * Limits on what else can fill the heap or the day, derived from those that are configured.
 *
 * @param rows rows of all sheets, empty ones too
 * @param texts entries of the table of shared texts
 * @param merges merged areas of all sheets
 * @param styles cell formats
 * @param depth how deep XML may be nested
 * @param records records of an .xls
 */
record Bounds(int rows, int texts, int merges, int styles, int depth, int records) {

  /** Excel itself stops at 65,490 cell formats; named styles come on top of them. */
  private static final int STYLES = 80_000;

  /** Column formats of one sheet: no more than it has columns. */
  static final int COLUMNS = 16_384;

  /**
   * What is read of a workbook nests some ten deep, and what others put into its sheets some 30.
   */
  private static final int DEPTH = 90;

  static Bounds of(Limits limits) {
    return new Bounds(
        // A form has about ten cells in a row; sheets formatted to their last row come in as empty
        // rows, of which an .xls has 65,536 a sheet.
        limits.cells() / 2,
        limits.cells(),
        // The forms have about 60 merged areas for some 300 cells.
        limits.cells() / 5,
        STYLES,
        DEPTH,
        // A formula with a text takes two records, a row one, and formats and drawings the rest.
        3 * limits.cells());
  }
}
