package cn.jihe.excel.mark.content;

/** How much room a text takes; a Chinese character is two wide. */
public final class TextSize {

  /** From here on characters are counted as full-width. */
  private static final int LAST_NARROW = 0xff;

  private TextSize() {}

  /** Its lines when wrapped at so many half-width characters; an empty text has one. */
  public static int lines(String text, int width) {
    return Math.max(1, text.lines().mapToInt(line -> wrapped(line, width)).sum());
  }

  /** A full-width character that does not fit goes to the next line and leaves a place free. */
  private static int wrapped(String line, int width) {
    int wide = line.codePoints().map(c -> c > LAST_NARROW ? 2 : 1).sum();
    return Math.max(1, Math.ceilDiv(wide, Math.max(1, width - 1)));
  }
}
