package cn.jihe.excel;

/** A rectangle of cells, both ends included, from 0; a merged region or a single cell. */
record Span(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  static Span ofCell(int row, int column) {
    return new Span(row, column, row, column);
  }

  boolean isSingle() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }
}
