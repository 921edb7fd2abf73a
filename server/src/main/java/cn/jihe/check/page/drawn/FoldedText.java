package cn.jihe.check.page.drawn;

/**
 * A text of which only the beginning is shown at first.
 *
 * @param start all of a short text
 * @param rest empty of a short text
 */
record FoldedText(String start, String rest) {

  /** In characters; a longer text is folded. */
  static final int LONGEST = 200;

  /** Where a sentence ends. */
  private static final String ENDS = "\n。；;！？";

  static FoldedText of(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return new FoldedText(text, "");
    }
    int most = text.offsetByCodePoints(0, LONGEST);
    int end = most;
    for (int at = most; at > most / 2; at--) {
      if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
        end = at;
        break;
      }
    }
    return new FoldedText(text.substring(0, end), text.substring(end));
  }

  int restLength() {
    return rest.codePointCount(0, rest.length());
  }
}
