package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.List;

/** Tells values that a template left to be filled in: ≥**%, **人, **月**日前, XX个. */
final class Placeholders {

  private static final WordList DATE_WORD = Spellings.of("date-word");
  private static final WordList AFTER = Spellings.of("after");
  private static final int LONGEST = 12;

  private Placeholders() {}

  /** Whether it has a hole, and nothing round it but what stands round a number or date. */
  static boolean isOne(PlainText text, List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.is(Mark.HOLE))
        && tokens.stream().allMatch(token -> surrounds(text, token));
  }

  private static boolean surrounds(PlainText text, Token token) {
    if (token.is(Mark.WORDS)) {
      String words = text.between(token.start(), token.end());
      String unit = words.substring(0, words.length() - AFTER.endOf(words).length());
      return unit.isEmpty()
          || Units.isKnown(unit)
          || (unit.length() <= LONGEST && unit.chars().allMatch(Placeholders::isDateWord));
    }
    return !token.is(Mark.LIST) || token instanceof Compare || token instanceof Numeral;
  }

  private static boolean isDateWord(int c) {
    return DATE_WORD.has(Character.toString(c));
  }
}
