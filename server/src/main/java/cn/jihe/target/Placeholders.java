package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.List;

/**
 * What a template left to be filled in: the holes ** XX ×× ○○ __ …… and single ones for a number,
 * and values of which they are a part: ≥**%, **人, **月**日前, XX个.
 */
final class Placeholders {

  private static final WordList DATE_WORD = Spellings.of("date-word");
  private static final WordList AFTER = Spellings.of("after");
  private static final int LONGEST = 12;

  private static final String LETTERS = "Xx×";
  private static final String COMPARES = "<>=≤≥≦≧";
  private static final String SHAPES = "○□△…⋯";

  private static final String HOLES = "*_.?" + LETTERS + SHAPES;

  private Placeholders() {}

  /**
   * Where the hole that starts here ends; 0 when none does.
   *
   * @param alone whether it stands at the start or right behind a comparator
   * @param afterNumber whether it stands right behind a number
   */
  static int holeEnd(PlainText text, int at, boolean alone, boolean afterNumber) {
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
