package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import java.util.Optional;

/** Addresses of cells as sheets write them. */
final class CellRange {

  static final int LAST_COLUMN = CellNames.COLUMNS - 1;
  static final int LAST_ROW = CellNames.ROWS - 1;

  private CellRange() {}

  /** An address of one cell or of an area; empty when it is none. */
  static Optional<Span> of(String written) {
    return Optional.ofNullable(CellNames.span(written));
  }

  static String written(Span span) {
    String first = CellRef.columnName(span.firstColumn()) + (span.firstRow() + 1);
    return span.isSingle()
        ? first
        : first + ":" + CellRef.columnName(span.lastColumn()) + (span.lastRow() + 1);
  }
}
