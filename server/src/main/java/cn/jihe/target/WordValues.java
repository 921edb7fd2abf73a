package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Date;
import cn.jihe.target.Token.Mark;
import cn.jihe.text.WordList;
import java.util.List;

/** Tells values without a number from each other: comparisons with what is not given, and dates. */
final class WordValues {

  private static final WordList BASELINE = Spellings.of("baseline");

  private static final WordList BEFORE = Spellings.of("date-before");

  /** 底前完成验收: what may stand behind a date that says when, not what. */
  private static final int LONGEST_TAIL = 6;

  /** 2024年内完成 says when; 2024年建成平台 says what. */
  private static final int LONGEST_TAIL_OF_YEAR = 3;

  private WordValues() {}

  /**
   * Whether a value compares with what is named and not given: 不低于2023年, 大于未投入点位平均值. The years in
   * it are dates.
   */
  static boolean isBaseline(PlainText text, List<Token> tokens) {
    boolean compared = false;
    for (Token token : tokens) {
      if (token instanceof Compare compare) {
        compared |= isBound(compare);
      } else if (compared && names(text, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBound(Compare compare) {
    return compare
        .comparator()
        .filter(sign -> !compare.weak() && (sign.isLowerBound() || sign.isUpperBound()))
        .isPresent();
  }

  private static boolean names(PlainText text, Token token) {
    if (token instanceof Date date) {
      return date.date().isBareYear();
    }
    return token.is(Mark.WORDS) && BASELINE.isIn(text.between(token.start(), token.end()));
  }

  /** Whether a value is a deadline or period: 11月底之前, 2024年12月底前完成, 2023.07-2024.01. */
  static boolean isDate(PlainText text, List<Token> tokens) {
    int last = -1;
    boolean bareYear = true;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Date date) {
        bareYear &= date.date().isBareYear();
        last = i;
      }
    }
    if (last < 0 || !startsWithDate(text, tokens)) {
      return false;
    }
    int tail = text.length() - tokens.get(last).end();
    return tail <= (bareYear ? LONGEST_TAIL_OF_YEAR : LONGEST_TAIL);
  }

  private static boolean startsWithDate(PlainText text, List<Token> tokens) {
    for (Token token : tokens) {
      boolean before =
          token instanceof Compare
              || token.is(Mark.OPEN)
              || (token.is(Mark.WORDS) && BEFORE.has(text.between(token.start(), token.end())));
      if (!before) {
        return token instanceof Date;
      }
    }
    return false;
  }
}
