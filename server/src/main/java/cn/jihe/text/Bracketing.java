package cn.jihe.text;

/**
 * Brackets of any kind and what stands in them: an opening one reaches to the next closing one,
 * whatever its kind. Each sign of a text is looked at once.
 */
public final class Bracketing {

  private final String opening;
  private final String closing;
  private final boolean dropsOpen;

  private Bracketing(String opening, String closing, boolean dropsOpen) {
    this.opening = opening;
    this.closing = closing;
    this.dropsOpen = dropsOpen;
  }

  /** Of these signs; a bracket that nobody closes stays where it is. */
  public static Bracketing of(String opening, String closing) {
    return new Bracketing(opening, closing, false);
  }

  /** The same, but a bracket that nobody closes reaches to the text's end. */
  public Bracketing droppingOpen() {
    return new Bracketing(opening, closing, true);
  }

  /** The text without brackets and what stands in them; the same object when it has none. */
  public String without(String text) {
    int open = next(opening, text, 0);
    if (open < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    while (open >= 0) {
      int close = next(closing, text, open + 1);
      if (close < 0) {
        return kept.append(text, from, dropsOpen ? open : text.length()).toString();
      }
      kept.append(text, from, open);
      from = close + 1;
      open = next(opening, text, from);
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static int next(String signs, String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
