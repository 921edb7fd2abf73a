package cn.jihe.excel.mark.content;

import java.util.function.IntUnaryOperator;

/**
 * How large the box of a comment is: as its text needs, whatever widths and heights the columns and
 * rows beside the cell have.
 */
public final class NoteSize {

  public static final int WIDTH_PIXELS = 340;

  /** Half-width characters in a line of that width, in the larger of the usual fonts. */
  private static final int CHARACTERS_A_LINE = 44;

  private static final int LINE_PIXELS = 19;
  private static final int FEWEST_LINES = 4;
  private static final int MOST_LINES = 30;

  /** The last cell that a box may reach, from the cell; hidden ones count as nothing. */
  private static final int FARTHEST = 200;

  private NoteSize() {}

  /**
   * Where a box ends.
   *
   * @param index of the column or row
   * @param pixels into it
   * @param of how many it has
   */
  public record End(int index, int pixels, int of) {}

  public static int heightPixels(String text) {
    long lines = TextSize.lines(text, CHARACTERS_A_LINE) + 1L;
    return Math.clamp(lines, FEWEST_LINES, MOST_LINES) * LINE_PIXELS;
  }

  /**
   * Where so many pixels end.
   *
   * @param first the column or row where they begin
   * @param last of the sheet
   * @param pixels of each column or row
   */
  public static End end(int first, int last, int wanted, IntUnaryOperator pixels) {
    int left = wanted;
    int stop = Math.min(last, first + FARTHEST);
    for (int index = first; index < stop; index++) {
      int of = pixels.applyAsInt(index);
      if (left <= of) {
        return new End(index, left, of);
      }
      left -= of;
    }
    return new End(stop, 0, 1);
  }
}
