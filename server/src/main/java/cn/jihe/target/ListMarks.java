package cn.jihe.target;

/** Finds the marks before the items of a list: 1） 2、 (3) 4. */
final class ListMarks {

  private ListMarks() {}

  /**
   * Where the mark that starts here ends; 0 when none does.
   *
   * @param clauseStart whether a clause starts here
   * @param unbracketed whether no bracket is open, so that 1） closes none
   */
  static int end(PlainText text, int at, boolean clauseStart, boolean unbracketed) {
    if (clauseStart && text.at(at) == '(') {
      int inside = digitsEnd(text, at + 1);
      boolean marks = inside > at + 1 && text.at(inside) == ')' && isWord(text.at(inside + 1));
      return marks ? inside + 1 : 0;
    }
    int end = numberedEnd(text, at);
    boolean mayStand = clauseStart || (unbracketed && end > 0 && text.at(end - 1) == ')');
    return mayStand && !PlainText.isDigit(text.at(at - 1)) ? end : 0;
  }

  /** Where a mark such as 1. 2、 3) ends; 0 when none starts here. */
  static int numberedEnd(PlainText text, int at) {
    int end = digitsEnd(text, at);
    boolean marks = end > at && ".、)".indexOf(text.at(end)) >= 0 && isWord(text.at(end + 1));
    return marks ? end + 1 : 0;
  }

  private static int digitsEnd(PlainText text, int from) {
    int end = from;
    while (end < from + 3 && PlainText.isDigit(text.at(end))) {
      end++;
    }
    return end - from > 2 ? from : end;
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c);
  }
}
