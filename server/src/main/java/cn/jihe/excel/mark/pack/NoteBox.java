package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.NoteSize;

/** Where the box of a comment stands. */
final class NoteBox {

  private NoteBox() {}

  /**
   * Right of a cell or of a whole merged area, beginning a row above it as Excel does. Column and
   * pixels into it, row and pixels into it, of the upper left corner, then of the lower right one.
   */
  static String of(SheetLayout layout, Span cell, String text) {
    int left = Math.min(cell.lastColumn() + 1, CellRange.LAST_COLUMN);
    int top = Math.max(0, cell.firstRow() - 1);
    NoteSize size = NoteSize.of(text);
    NoteSize.End right =
        NoteSize.end(left, CellRange.LAST_COLUMN, size.widthPixels(), layout::columnPixels);
    NoteSize.End bottom =
        NoteSize.end(top, CellRange.LAST_ROW, size.heightPixels(), layout::rowPixels);
    return left + ", 0, " + top + ", 0, " + written(right) + ", " + written(bottom);
  }

  private static String written(NoteSize.End end) {
    return end.index() + ", " + end.pixels();
  }
}
