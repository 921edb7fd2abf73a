package cn.jihe.excel.mark.content;

/** How much room a text takes; a Chinese character is two wide. */
public final class TextSize {

  /** From here on characters are counted as full-width. */
  private static final int LAST_NARROW = 0xff;

  private TextSize() {}

  /** Its lines when wrapped at so many half-width characters; an empty text has one. */
  public static int lines(String text, int width) {
    int lines = 0;
    int wide = 0;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '\n') {
        lines += wrapped(wide, width);
        wide = 0;
      } else {
        wide += width(one);
      }
    }
    return lines + wrapped(wide, width);
  }

  /** How many half-width characters a line is wide. */
  static int width(String line) {
    int wide = 0;
    for (int at = 0; at < line.length(); at++) {
      wide += width(line.charAt(at));
    }
    return wide;
  }

  /** Both halves of a character outside the basic plane are one wide. */
  private static int width(char one) {
    return one > LAST_NARROW && !Character.isSurrogate(one) ? 2 : 1;
  }

  /** A full-width character that does not fit goes to the next line and leaves a place free. */
  private static int wrapped(int wide, int width) {
    return Math.max(1, Math.ceilDiv(wide, Math.max(1, width - 1)));
  }
}
