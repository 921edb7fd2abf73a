package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the measured numbers among words, and tells whether they are several targets. */
final class SentenceScan {

  private static final WordList AFTER = Spellings.of("after");
  private static final Map<String, Comparator> SUFFIX = Spellings.comparators("after");
  private static final WordList DESCRIBING = Spellings.of("describing");
  private static final WordList CHANGE = Spellings.of("change");
  private static final WordList CLASS = Spellings.of("class");
  private static final WordList AMBIGUOUS = Spellings.of("ambiguous-before");

  private static final String DATE_ENDS = "年月日号底末初之以";

  /** How far a unit is looked for; none is longer. */
  private static final int REACH = 14;

  private final PlainText text;
  private final List<Token> tokens;
  private final Brackets brackets;
  private final Remarks remarks;
  private final List<Quantity> measured = new ArrayList<>();
  private final List<Quantity> targets = new ArrayList<>();

  private SentenceScan(PlainText text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.brackets = Brackets.of(tokens);
    this.remarks = new Remarks(text, tokens);
  }

  static Reading read(PlainText text, List<Token> tokens) {
    return new SentenceScan(text, tokens).read();
  }

  private Reading read() {
    for (int at = 0; at < tokens.size(); at++) {
      if (isRemark(at)) {
        at = brackets.partnerOf(at);
      } else if (tokens.get(at) instanceof Numeral numeral && isMeasured(at, numeral)) {
        at = take(at, numeral);
      }
    }
    if (targets.size() == 2 && measured.size() == 2) {
      Optional<Quantity> range = Ranges.between(text, tokens, targets);
      if (range.isPresent()) {
        return Reading.of(Shape.RANGE, List.of(range.get()));
      }
    }
    if (targets.size() > 1 && !CHANGE.isIn(text.plain())) {
      return Reading.of(Shape.SEVERAL, targets);
    }
    boolean number = tokens.stream().anyMatch(Token::isNumber) || text.hasDigit();
    return Reading.of(number ? Shape.SENTENCE : Shape.QUALITATIVE, measured);
  }

  /** （含90%以上的）, （每月1次）: whatever numbers stand in them, they are no targets. */
  private boolean isRemark(int at) {
    int close = is(at, Mark.OPEN) && at > 0 ? brackets.partnerOf(at) : -1;
    return close > at && remarks.isNoTarget(at, close);
  }

  /** Not 第1名, 7*24, 20年一遇, 100人 of 50元/100人, nor damage. */
  private boolean isMeasured(int at, Numeral numeral) {
    if (numeral.defect().isPresent() || CLASS.starts(runAfter(at))) {
      return false;
    }
    Token before = token(at - 1).orElse(numeral);
    boolean part = before.is(Mark.OPERATOR) || before.is(Mark.SLASH) || isScaleBetween(at - 1);
    return !endsInOrdinal(before) && !part && !isFactor(at) && !isScaleBetween(at + 1);
  }

  /** 3元/册×1万册: the number and its unit stand before an operator. */
  private boolean isFactor(int at) {
    int next = at + 1;
    while (is(next, Mark.WORDS) || is(next, Mark.SLASH)) {
      next++;
    }
    return is(next, Mark.OPERATOR);
  }

  /** 3万5千元 is one number, which nobody writes and we do not add up. */
  private boolean isScaleBetween(int at) {
    return is(at, Mark.WORDS)
        && token(at - 1).orElse(null) instanceof Numeral
        && token(at + 1).orElse(null) instanceof Numeral
        && Units.of(start(tokens.get(at))).unit().isEmpty();
  }

  /** 第1名, 前三名; but not 12月底前100%. */
  private boolean endsInOrdinal(Token token) {
    char last = text.at(token.end() - 1);
    boolean deadline = DATE_ENDS.indexOf(text.at(token.end() - 2)) >= 0;
    return token.is(Mark.WORDS) && (last == '第' || (last == '前' && !deadline));
  }

  /** 5G基站: the letter belongs to a name. */
  private static boolean isLetterBeforeWords(String unit, String rest) {
    return !unit.isEmpty() && PlainText.isLatin(unit.charAt(0)) && !rest.isEmpty();
  }

  /** Notes the number with its unit; gives the index of the last number it took. */
  private int take(int at, Numeral numeral) {
    Span span = span(at, numeral);
    String rest = restAfter(span.last(), span.taken());
    String suffix = AFTER.at(rest, 0);
    boolean ends = suffix.length() == rest.length();
    Optional<Comparator> before = comparatorBefore(at, rest.isEmpty());
    Optional<Comparator> comparator =
        before.isPresent() || !ends ? before : Optional.ofNullable(SUFFIX.get(suffix));
    String unit = numeral.impliedUnit().isEmpty() ? span.unit() : numeral.impliedUnit();
    Quantity quantity =
        Ranges.quantity(comparator, numeral.value(), span.upper(), Units.of(unit))
            .meant(exactness(at, span, unit));
    if (comparator.isEmpty() && unit.isEmpty() && !endsClause(span.last())) {
      return span.last();
    }
    measured.add(quantity);
    boolean describes =
        (!suffix.isEmpty() && !ends)
            || rest.startsWith("的")
            || DESCRIBING.has(quantity.unit())
            || isLetterBeforeWords(unit, rest)
            || numeral.isChinese();
    if (comparator.isPresent() || !describes) {
      targets.add(quantity);
    }
    return span.last();
  }

  private boolean endsClause(int at) {
    return token(at + 1).isEmpty() || is(at + 1, Mark.STOP) || is(at + 1, Mark.CLOSE);
  }

  private Exactness exactness(int at, Span span, String unit) {
    int before = at - 1;
    while (token(before).orElse(null) instanceof Compare compare && compare.weak()) {
      before--;
    }
    Exactness found =
        is(before, Mark.WORDS) ? Exactness.before(end(tokens.get(before)), unit) : Exactness.EXACT;
    return found == Exactness.EXACT ? span.exactness() : found;
  }

  /**
   * A number or the range that starts with it.
   *
   * @param last the index of its last number
   * @param taken how many signs behind that its unit takes up
   */
  private record Span(
      int last, int taken, String unit, Optional<BigDecimal> upper, Exactness exactness) {}

  /** Also the other end of 3-5项 or 3次至5次. */
  private Span span(int at, Numeral numeral) {
    Exactness.Tail tail = unitAfter(at);
    int join = is(at + 1, Mark.JOIN) ? at + 1 : at + 2;
    boolean joined = is(join, Mark.JOIN) && (join == at + 1 || !tail.unit().isEmpty());
    if (!joined
        || !(token(join + 1).orElse(null) instanceof Numeral upper)
        || upper.value().compareTo(numeral.value()) < 0) {
      return new Span(at, tail.length(), tail.unit(), Optional.empty(), tail.exactness());
    }
    Exactness.Tail end = unitAfter(join + 1);
    String unit = end.unit().isEmpty() ? tail.unit() : end.unit();
    return new Span(join + 1, end.length(), unit, Optional.of(upper.value()), end.exactness());
  }

  /** A word such as 突破 compares only where nothing but the unit follows its number. */
  private Optional<Comparator> comparatorBefore(int at, boolean alone) {
    Optional<Comparator> found = Optional.empty();
    for (int i = at - 1; i >= 0 && tokens.get(i) instanceof Compare compare; i--) {
      boolean counts = alone || !AMBIGUOUS.has(text.between(compare.start(), compare.end()));
      if (counts && (found.isEmpty() || !compare.weak())) {
        found = compare.comparator();
      }
    }
    return found;
  }

  private Exactness.Tail unitAfter(int at) {
    if (is(at + 1, Mark.OPEN) && brackets.partnerOf(at + 1) >= 0) {
      int start = tokens.get(at + 1).end();
      int end = tokens.get(brackets.partnerOf(at + 1)).start();
      String content = end - start > REACH ? "" : text.between(start, end);
      return new Exactness.Tail(Units.isKnown(content) ? content : "", 0, Exactness.EXACT);
    }
    return Exactness.tail(runAfter(at));
  }

  /** What follows number and unit in the same words. */
  private String restAfter(int at, int taken) {
    String run = runAfter(at);
    return run.isEmpty() ? "" : run.substring(taken);
  }

  /** The words and signs right behind a number, as far as a unit may reach. */
  private String runAfter(int at) {
    int next = at + 1;
    while (is(next, Mark.WORDS) || is(next, Mark.PERCENT) || is(next, Mark.SLASH)) {
      next++;
      if (tokens.get(next - 1).end() - tokens.get(at).end() >= REACH) {
        break;
      }
    }
    int start = tokens.get(at).end();
    int end = tokens.get(next - 1).end();
    return text.between(start, Math.min(end, start + REACH));
  }

  private String end(Token words) {
    return text.between(Math.max(words.start(), words.end() - REACH), words.end());
  }

  private String start(Token words) {
    return text.between(words.start(), Math.min(words.end(), words.start() + REACH));
  }

  private boolean is(int at, Mark mark) {
    return token(at).filter(token -> token.is(mark)).isPresent();
  }

  private Optional<Token> token(int at) {
    return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }
}
