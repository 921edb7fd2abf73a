package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value says beside its comparator, its number and its unit. */
final class Remainder {

  private static final Pattern ROUND_BRACKET = Pattern.compile("[()]");

  private static final WordList AFTER = Spellings.of("after");
  private static final WordList AMBIGUOUS = Spellings.of("ambiguous-before");
  private static final Set<Mark> PUNCTUATION = EnumSet.of(Mark.OPEN, Mark.CLOSE, Mark.STOP);

  private Remainder() {}

  /** Whether a value that was read as this one quantity says nothing else. */
  static boolean isNothing(String value, Quantity quantity) {
    PlainText text = PlainText.of(value);
    List<Token> tokens = Tokenizer.tokens(text);
    StringBuilder rest = new StringBuilder();
    for (Token token : tokens) {
      String written = text.between(token.start(), token.end());
      if (token instanceof Compare compare) {
        rest.append(comparesOnly(compare, written) ? "" : written);
      } else if (!(token instanceof Numeral) && PUNCTUATION.stream().noneMatch(token::is)) {
        rest.append(written);
      }
    }
    String unit = withoutSuffix(rest.toString());
    String read = ROUND_BRACKET.matcher(quantity.writtenUnit()).replaceAll("");
    boolean sameUnit = unit.equals(read) || (unit.isEmpty() && quantity.isPercent());
    return sameUnit && (unit.isEmpty() || quantity.hasKnownUnit());
  }

  /** 保持在 is no comparator, and 突破1项 speaks of a breakthrough as often as of a bound. */
  private static boolean comparesOnly(Compare compare, String written) {
    return compare.comparator().isPresent() && !AMBIGUOUS.has(written);
  }

  private static String withoutSuffix(String rest) {
    return rest.substring(0, rest.length() - AFTER.endOf(rest).length());
  }
}
