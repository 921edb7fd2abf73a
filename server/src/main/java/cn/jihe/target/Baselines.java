package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Date;
import cn.jihe.target.Token.Mark;
import cn.jihe.text.WordList;
import java.util.List;

/** Tells comparisons with what is named and not given: 不低于2023年, 大于未投入点位平均值. */
final class Baselines {

  private static final WordList BASELINE = Spellings.of("baseline");

  private Baselines() {}

  /** For values without a number; the years in them are dates. */
  static boolean isOne(PlainText text, List<Token> tokens) {
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
}
