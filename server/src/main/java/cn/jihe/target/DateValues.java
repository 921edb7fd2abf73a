package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Date;
import cn.jihe.target.Token.Mark;
import cn.jihe.text.WordList;
import java.util.List;

/** Tells values that are a deadline or period: 11月底之前, 2024年12月底前完成, 2023.07-2024.01. */
final class DateValues {

  private static final WordList BEFORE = Spellings.of("date-before");

  /** 底前完成验收: what may stand behind a date that says when, not what. */
  private static final int LONGEST_TAIL = 6;

  /** 2024年内完成 says when; 2024年建成平台 says what. */
  private static final int LONGEST_TAIL_OF_YEAR = 3;

  private DateValues() {}

  /** For values without a number. */
  static boolean isOne(PlainText text, List<Token> tokens) {
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
