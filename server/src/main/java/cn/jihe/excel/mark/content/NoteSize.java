package cn.jihe.excel.mark.content;

import java.util.function.IntUnaryOperator;

/**
 * How large the box of a comment is: as its text needs, whatever widths and heights the columns and
 * rows beside the cell have.
 *
 * @param widthPixels of the whole box
 * @param heightPixels of the whole box
 */
public record NoteSize(int widthPixels, int heightPixels) {

  /** Half-width characters in the longest line. */
  private static final int MOST_CHARACTERS = 60;

  private static final int FEWEST_CHARACTERS = 24;

  /** What a half-width character takes up in the font of notes, and in those that stand in. */
  private static final int CHARACTER_PIXELS = 7;

  private static final int LINE_PIXELS = 17;

  /** Between the text and the frame, both sides together. */
  private static final int MARGIN_PIXELS = 14;

  /** Some screens high; longer texts are to be read in the result sheet. */
  private static final int MOST_LINES = 80;

  /** The last cell that a box may reach, from the cell; hidden ones count as nothing. */
  private static final int FARTHEST = 200;

  /**
   * Where a box ends.
   *
   * @param index of the column or row
   * @param pixels into it
   * @param of how many it has
   */
  public record End(int index, int pixels, int of) {}

  /** As much as a text needs: no wider than its longest line, and as high as its lines. */
  public static NoteSize of(String text) {
    int longest = text.lines().mapToInt(TextSize::width).max().orElse(0) + 1;
    int characters = Math.clamp(longest, FEWEST_CHARACTERS, MOST_CHARACTERS);
    int lines = Math.min(TextSize.lines(text, characters), MOST_LINES);
    return new NoteSize(
        characters * CHARACTER_PIXELS + MARGIN_PIXELS, lines * LINE_PIXELS + MARGIN_PIXELS);
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
