package cn.jihe.excel.grid;

/** A rectangle of cells, both ends included, from 0; a merged region or a single cell. */
public record Span(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public static Span ofCell(int row, int column) {
    return new Span(row, column, row, column);
  }

  public boolean isSingle() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }
}
