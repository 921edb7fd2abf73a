package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.List;
import java.util.Optional;

/** Tells what brackets behind a number hold: whether a bound is allowed itself, or a remark. */
final class Remarks {

  private static final WordList INCLUSIVE = Spellings.of("inclusive");
  private static final WordList REMARK = Spellings.of("remark");
  private static final WordList REMARK_END = Spellings.of("remark-end");
  private static final WordList AFTER = Spellings.of("after");

  private final PlainText text;
  private final List<Token> tokens;

  Remarks(PlainText text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * What is between two brackets that stand behind this number: true for 含, 含本数 and 含 with the
   * number itself, false for 不含; empty when they hold anything else.
   */
  Optional<Boolean> inclusion(int open, int close, Numeral numeral) {
    String content = content(open, close);
    String word = INCLUSIVE.at(content, 0);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    boolean repeats =
        open + 2 < close
            && tokens.get(open + 2) instanceof Numeral same
            && same.value().compareTo(numeral.value()) == 0
            && isUnitOrNothing(
                content.substring(Math.min(content.length(), same.end() - tokens.get(open).end())));
    boolean whole = word.length() == content.length();
    return whole || repeats ? INCLUSIVE.keyOf(word).map("yes"::equals) : Optional.empty();
  }

  private static boolean isUnitOrNothing(String rest) {
    return rest.isEmpty() || Units.isKnown(rest);
  }

  /**
   * Whether what is between two brackets is a remark beside a number that has its unit: words, a
   * rhythm such as 1次/月, or what starts as remarks do. Another measured number is none.
   */
  boolean isRemark(int open, int close) {
    String content = content(open, close);
    if (content.isEmpty() || AFTER.has(content)) {
      return false;
    }
    return isNoTarget(open, close) || !isMeasured(open, close);
  }

  /** Whether what is between two brackets is a remark, whatever number stands in it. */
  boolean isNoTarget(int open, int close) {
    return isStart(content(open, close)) || isRhythm(open, close) || isAside(open, close);
  }

  /** （5分制）, （3年后）: one number, no comparator, and an end that says how it is meant. */
  private boolean isAside(int open, int close) {
    List<Token> inside = tokens.subList(open + 1, close);
    boolean compares =
        inside.stream().anyMatch(token -> token instanceof Compare compare && !compare.word());
    long numbers = inside.stream().filter(Numeral.class::isInstance).count();
    return !compares && numbers == 1 && REMARK_END.ends(content(open, close));
  }

  /** Whether a text starts as remarks do: 其中…, 因…, 每…. */
  static boolean isStart(String content) {
    return REMARK.starts(content);
  }

  /** 1次/月, 2次/每年. */
  boolean isRhythm(int open, int close) {
    boolean number = open + 1 < close && tokens.get(open + 1) instanceof Numeral;
    String unit = number ? content(open + 1, close) : "";
    return Units.isKnown(unit) && Units.isPerTime(unit);
  }

  private boolean isMeasured(int open, int close) {
    for (int i = open + 1; i < close; i++) {
      Token token = tokens.get(i);
      boolean arabic = token instanceof Numeral numeral && !numeral.isChinese();
      boolean compares = token instanceof Compare compare && !compare.word();
      if (arabic || compares || token.is(Mark.HOLE)) {
        return true;
      }
    }
    return false;
  }

  String content(int open, int close) {
    int from = tokens.get(open).end();
    return text.between(from, tokens.get(close).start());
  }
}
