package cn.jihe.text;

/**
 * Pairs of signs and what stands between them. Looks for the end of an open pair once, and not
 * again for each sign that opens another, so that a text of nothing else costs no more.
 */
public final class Enclosures {

  private final String openers;
  private final String closers;
  private final String openBrackets;
  private final String closedBrackets;

  private Enclosures(String openers, String closers, String openBrackets, String closedBrackets) {
    this.openers = openers;
    this.closers = closers;
    this.openBrackets = openBrackets;
    this.closedBrackets = closedBrackets;
  }

  /** Of signs that end with the first sign of their own: 《》“”. */
  public static Enclosures of(String pairs) {
    StringBuilder openers = new StringBuilder();
    StringBuilder closers = new StringBuilder();
    for (int i = 0; i < pairs.length(); i += 2) {
      openers.append(pairs.charAt(i));
      closers.append(pairs.charAt(i + 1));
    }
    return new Enclosures(openers.toString(), closers.toString(), "", "");
  }

  /** These, and brackets without a bracket between; people close them with another kind. */
  public Enclosures withBrackets(String open, String closed) {
    return new Enclosures(openers, closers, open, closed);
  }

  /** A text with each pair and what it encloses replaced, from left to right. */
  public String replaced(String text, String by) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean[] isOpenToTheEnd = new boolean[openers.length()];
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at, isOpenToTheEnd);
      if (end < 0) {
        kept.append(text.charAt(at));
        at++;
      } else {
        kept.append(by);
        at = end + 1;
      }
    }
    return kept.toString();
  }

  private int end(String text, int at, boolean[] isOpenToTheEnd) {
    char c = text.charAt(at);
    int pair = openers.indexOf(c);
    if (pair >= 0) {
      int end = isOpenToTheEnd[pair] ? -1 : text.indexOf(closers.charAt(pair), at + 1);
      isOpenToTheEnd[pair] = end < 0;
      return end;
    }
    return openBrackets.indexOf(c) >= 0 ? bracketEnd(text, at + 1) : -1;
  }

  /** Where the next bracket is, if it closes; -1 otherwise. */
  private int bracketEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (closedBrackets.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
      if (openBrackets.indexOf(text.charAt(i)) >= 0) {
        return -1;
      }
    }
    return -1;
  }
}
