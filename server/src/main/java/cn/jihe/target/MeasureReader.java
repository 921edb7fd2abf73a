package cn.jihe.target;

import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads number, unit and suffix where they are all that stands there, up to end or range mark. */
final class MeasureReader {

  /**
   * A number with its unit, as far as they stand side by side.
   *
   * @param suffix the comparator behind it: 以上, 以内
   * @param next the index of the first token behind it
   * @param closed whether its bracket is closed
   */
  record Measure(
      Numeral numeral, Units.Unit unit, Optional<Comparator> suffix, int next, boolean closed) {}

  private static final WordList AFTER = Spellings.of("after");
  private static final Map<String, Comparator> MEANING = Spellings.comparators("after");
  private static final WordList INCLUSIVE = Spellings.of("inclusive");
  private static final WordList SENTENCE_TAIL = Spellings.of("sentence-tail");

  /** Rule T50 calls more than 8 characters prose; without a comparator the whole then is. */
  private static final int LONGEST_LOOSE_UNIT = 8;

  private static final int LONGEST_COMPARED_UNIT = 20;
  private static final int LONGEST_UNKNOWN_UNIT = 4;

  private final PlainText text;
  private final List<Token> tokens;
  private final Brackets brackets;
  private final boolean compared;

  /**
   * @param compared whether a comparator stands before: what follows the number is its unit then,
   *     however odd
   */
  MeasureReader(PlainText text, List<Token> tokens, boolean compared) {
    this.text = text;
    this.tokens = tokens;
    this.brackets = Brackets.of(tokens);
    this.compared = compared;
  }

  /** The measure whose number is at this index; empty when a sentence goes on behind it. */
  Optional<Measure> read(int index) {
    if (!(tokens.get(index) instanceof Numeral numeral)) {
      return Optional.empty();
    }
    int at = runEnd(index + 1);
    String run =
        at == index + 1
            ? ""
            : text.between(tokens.get(index + 1).start(), tokens.get(at - 1).end());
    String suffix = suffixOf(run);
    String unit = run.substring(0, run.length() - suffix.length());
    boolean closed = true;
    boolean exclusive = false;
    String bracketed = "";
    if (at < tokens.size() && tokens.get(at).is(Mark.OPEN)) {
      int close = brackets.partnerOf(at);
      closed = close >= 0;
      int contentEnd = closed ? tokens.get(close).start() : text.length();
      bracketed = text.between(tokens.get(at).end(), contentEnd);
      at = closed ? close + 1 : tokens.size();
      exclusive = bracketed.startsWith("不");
      if (INCLUSIVE.has(bracketed)) {
        bracketed = "";
      } else {
        exclusive = false;
      }
      if (suffix.isEmpty() && isWords(at) && AFTER.has(textOf(at))) {
        suffix = textOf(at);
        at++;
      }
    }
    if (at < tokens.size() && tokens.get(at).is(Mark.CLOSE) && brackets.partnerOf(at) < 0) {
      closed = false;
      at++;
    }
    Optional<String> whole = unit(numeral, unit, bracketed, !suffix.isEmpty());
    Optional<Comparator> comparator = meaning(suffix, exclusive);
    int next = at;
    boolean balanced = closed;
    return whole.map(
        written -> new Measure(numeral, Units.of(written), comparator, next, balanced));
  }

  private int runEnd(int from) {
    int at = from;
    while (at < tokens.size() && (isRun(tokens.get(at)) || isPerNumber(at))) {
      at++;
    }
    return at;
  }

  private static boolean isRun(Token token) {
    return token.is(Mark.WORDS) || token.is(Mark.PERCENT) || token.is(Mark.SLASH);
  }

  /** 元/100人: a number inside the unit. */
  private boolean isPerNumber(int at) {
    return tokens.get(at) instanceof Numeral && tokens.get(at - 1).is(Mark.SLASH);
  }

  private boolean isWords(int at) {
    return at < tokens.size() && tokens.get(at).is(Mark.WORDS);
  }

  private String textOf(int at) {
    return text.between(tokens.get(at).start(), tokens.get(at).end());
  }

  /** 内 is a comparator only behind a unit: 3天内, but 国内. */
  private static String suffixOf(String run) {
    String suffix = AFTER.endOf(run);
    String unit = run.substring(0, run.length() - suffix.length());
    return suffix.equals("内") && !Units.isKnown(unit) ? "" : suffix;
  }

  private static Optional<Comparator> meaning(String suffix, boolean exclusive) {
    return Optional.ofNullable(MEANING.get(suffix))
        .map(
            inclusive -> {
              if (!exclusive) {
                return inclusive;
              }
              return inclusive == Comparator.AT_LEAST ? Comparator.MORE_THAN : Comparator.LESS_THAN;
            });
  }

  /** The unit as written; empty when what stands there is no unit but words of a sentence. */
  private Optional<String> unit(Numeral numeral, String run, String bracketed, boolean suffixed) {
    String implied = numeral.impliedUnit();
    if (!implied.isEmpty()) {
      boolean same = run.isEmpty() || Units.of(run).unit().equals(implied);
      return same && bracketed.isEmpty() ? Optional.of(implied) : Optional.empty();
    }
    if (bracketed.isEmpty()) {
      // 零投诉 is a sentence; after an Arabic number the same words may be an unknown unit.
      boolean unit =
          numeral.isChinese()
              ? run.isEmpty() || Units.isKnown(run)
              : isUnit(run, compared || suffixed);
      return unit ? Optional.of(run) : Optional.empty();
    }
    if (run.isEmpty()) {
      return Optional.of(bracketed);
    }
    String together = run + "(" + bracketed + ")";
    if (Units.isKnown(together)) {
      return Optional.of(together);
    }
    if (Units.isKnown(run + bracketed) && Units.of(run).unit().isEmpty()) {
      return Optional.of(run + bracketed);
    }
    boolean twice =
        Units.isKnown(run)
            && Units.isKnown(bracketed)
            && Units.areCompatible(Units.of(run).unit(), Units.of(bracketed).unit());
    return twice ? Optional.of(run) : Optional.empty();
  }

  private static boolean isUnit(String run, boolean mayBeProse) {
    if (run.isEmpty() || Units.isKnown(run)) {
      return true;
    }
    String known = Units.startOf(run);
    String rest = run.substring(known.length());
    boolean percent = !known.isEmpty() && !Units.isCount(known);
    boolean mixed =
        PlainText.isLatin(run.charAt(0)) && !PlainText.isLatin(run.charAt(run.length() - 1));
    if (percent || !SENTENCE_TAIL.at(rest, 0).isEmpty()) {
      return false;
    }
    if (mayBeProse) {
      return run.length() <= LONGEST_COMPARED_UNIT;
    }
    boolean counts = Units.of(known).unit().isEmpty() ? run.length() <= LONGEST_UNKNOWN_UNIT : true;
    return counts && !mixed && run.length() <= LONGEST_LOOSE_UNIT && !Units.isProse(run);
  }
}
