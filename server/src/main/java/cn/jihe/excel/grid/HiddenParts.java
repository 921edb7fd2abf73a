package cn.jihe.excel.grid;

import java.util.BitSet;

/** What of a sheet nobody sees who opens the workbook. */
public final class HiddenParts {

  /** Nothing. */
  static final HiddenParts NONE = new HiddenParts(false, new BitSet(), new BitSet());

  private final boolean sheet;
  private final BitSet rows;
  private final BitSet columns;

  /**
   * @param sheet whether the whole sheet is hidden
   * @param rows those that are hidden, or so low that nothing of them can be seen; from 0
   * @param columns the same of columns
   */
  HiddenParts(boolean sheet, BitSet rows, BitSet columns) {
    this.sheet = sheet;
    this.rows = rows;
    this.columns = columns;
  }

  public boolean isSheet() {
    return sheet;
  }

  /** Whether all of the sheet is to be seen. */
  public boolean areNone() {
    return !sheet && rows.isEmpty() && columns.isEmpty();
  }

  /** Whether none of the rows of a region is to be seen. */
  public boolean hidesRows(Span span) {
    return rows.nextClearBit(span.firstRow()) > span.lastRow();
  }

  /** Whether none of the columns of a region is to be seen. */
  public boolean hidesColumns(Span span) {
    return columns.nextClearBit(span.firstColumn()) > span.lastColumn();
  }
}
