package cn.jihe.excel;

import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.Optional;

/** A label above the indicator table, alone in its cell or with its value behind a colon. */
final class HeadingLabel {

  /** A label with its value in the same cell is not longer than this before the colon. */
  private static final int LONGEST = 30;

  private HeadingLabel() {}

  static Optional<Label> of(String text, Vocabulary vocabulary) {
    Optional<Label> whole = vocabulary.label(Section.HEADING, text);
    return whole.isPresent() ? whole : inline(text, vocabulary);
  }

  /** The label before the colon of 项目名称：某项目; empty when the cell holds no value as well. */
  static Optional<Label> inline(String text, Vocabulary vocabulary) {
    int colon = colon(text);
    if (colon < 0
        || value(text).isEmpty()
        || value(text).startsWith("(")
        || value(text).startsWith("（")) {
      return Optional.empty();
    }
    return vocabulary.label(Section.HEADING, text.substring(0, colon));
  }

  /** What stands behind the colon, without blanks round it. */
  static String value(String text) {
    return text.substring(colon(text) + 1).strip();
  }

  private static int colon(String text) {
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }
}
