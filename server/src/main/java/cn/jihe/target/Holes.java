package cn.jihe.target;

/** Finds what a template left to be filled in: ** XX ×× ○○ __ …… and single ones for a number. */
final class Holes {

  private static final String LETTERS = "Xx×";
  private static final String COMPARES = "<>=≤≥≦≧";
  private static final String SHAPES = "○□△…⋯";

  private static final String HOLES = "*_.?" + LETTERS + SHAPES;

  private Holes() {}

  /**
   * Where the hole that starts here ends; 0 when none does.
   *
   * @param alone whether it stands at the start or right behind a comparator
   * @param afterNumber whether it stands right behind a number
   */
  static int end(PlainText text, int at, boolean alone, boolean afterNumber) {
    char c = text.at(at);
    if (HOLES.indexOf(c) < 0) {
      return 0;
    }
    int end = at;
    while (text.at(end) == c) {
      end++;
    }
    int length = end - at;
    if (SHAPES.indexOf(c) >= 0 || (c == '_' && (length > 1 || alone)) || (c == '.' && length > 2)) {
      return end;
    }
    if (c == '?') {
      return alone ? end : 0;
    }
    if (c == '*') {
      return length > 1 || alone || afterNumber ? end : 0;
    }
    if (LETTERS.indexOf(c) < 0 || isAscii(text.at(end)) || PlainText.isLatin(text.at(at - 1))) {
      return 0;
    }
    // 60%≤x≤80%: between two signs the letter is the value itself.
    boolean variable = length == 1 && COMPARES.indexOf(text.at(end)) >= 0;
    return length > 1 || (alone && !variable) ? end : 0;
  }

  private static boolean isAscii(char c) {
    return PlainText.isLatin(c) || PlainText.isDigit(c);
  }
}
