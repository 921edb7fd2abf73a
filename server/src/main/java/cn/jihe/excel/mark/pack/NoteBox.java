package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.TextSize;
import java.util.function.IntUnaryOperator;

/**
 * Where the box of a comment stands: as large as its text, whatever widths and heights the columns
 * and rows beside the cell have.
 */
final class NoteBox {

  private static final int WIDTH_PIXELS = 340;

  /** Half-width characters in a line of that width, in the larger of the usual fonts. */
  private static final int CHARACTERS_A_LINE = 44;

  private static final int LINE_PIXELS = 19;
  private static final int FEWEST_LINES = 4;
  private static final int MOST_LINES = 30;

  /** The last cell that a box may reach, from the cell; hidden ones count as nothing. */
  private static final int FARTHEST = 200;

  private NoteBox() {}

  /**
   * Right of a cell or of a whole merged area, beginning a row above it as Excel does. Column and
   * pixels into it, row and pixels into it, of the upper left corner, then of the lower right one.
   */
  static String of(SheetLayout layout, Span cell, String text) {
    int left = Math.min(cell.lastColumn() + 1, CellRange.LAST_COLUMN);
    int top = Math.max(0, cell.firstRow() - 1);
    int lines = Math.clamp(TextSize.lines(text, CHARACTERS_A_LINE) + 1L, FEWEST_LINES, MOST_LINES);
    return "%d, 0, %d, 0, %s, %s"
        .formatted(
            left,
            top,
            end(left, CellRange.LAST_COLUMN, WIDTH_PIXELS, layout::columnPixels),
            end(top, CellRange.LAST_ROW, lines * LINE_PIXELS, layout::rowPixels));
  }

  private static String end(int first, int last, int wanted, IntUnaryOperator size) {
    int left = wanted;
    int stop = Math.min(last, first + FARTHEST);
    for (int index = first; index < stop; index++) {
      int pixels = size.applyAsInt(index);
      if (left <= pixels) {
        return index + ", " + left;
      }
      left -= pixels;
    }
    return stop + ", 0";
  }
}
