package cn.jihe.target;

import cn.jihe.target.MeasureReader.Measure;
import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values that are a comparison, a quantity or a range, and nothing else. */
final class ValueParser {

  private static final Pattern BRACKET = Pattern.compile("[()\\[\\]]");
  private static final Pattern LEADING_DASHES = Pattern.compile("^[—–―─_/\\\\-]+");
  private static final Pattern LETTERS_FOR_DIGITS = Pattern.compile("^[Il]*[Oo][OoIl]*");

  private static final WordList AFTER = Spellings.of("after");
  private static final WordList AMBIGUOUS = Spellings.of("ambiguous-before");

  private final PlainText text;
  private final List<Token> tokens;
  private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
  private final List<Compare> firm = new ArrayList<>();
  private Optional<Comparator> weak = Optional.empty();
  private Optional<Defect> around = Optional.empty();
  private int at;

  private ValueParser(PlainText text, List<Token> tokens) {
    this.text = text;
    this.tokens = new ArrayList<>(tokens);
  }

  /** The value; empty when it is something else, which is no fault of it. */
  static Optional<Reading> parse(PlainText text, List<Token> tokens) {
    return new ValueParser(text, tokens).parse();
  }

  private Optional<Reading> parse() {
    while (!tokens.isEmpty() && tokens.getLast().is(Mark.STOP)) {
      tokens.removeLast();
    }
    unwrap();
    readComparators();
    unwrap();
    if (areTwo()) {
      return Optional.of(Reading.malformed(Defect.TWO_COMPARATORS));
    }
    if (at == tokens.size() || !isNumber(at)) {
      return withoutNumber().map(Reading::malformed);
    }
    if (tokens.getLast() instanceof Compare end && !end.word()) {
      // ≥90%≤: a second bound whose number is missing.
      return Optional.of(Reading.malformed(Defect.NO_NUMBER));
    }
    int first = tokens.get(at).is(Mark.PLUS_MINUS) ? at + 1 : at;
    Numeral number = (Numeral) tokens.get(first);
    if (isFormula(first)) {
      return Optional.of(Reading.of(Shape.FORMULA_LIKE, List.of()));
    }
    Optional<Reading> whole = measures(first);
    boolean starts = !firm.isEmpty();
    return whole.isEmpty() && starts ? number.defect().map(Reading::malformed) : whole;
  }

  /** Takes away brackets round the number or round the whole value. */
  private void unwrap() {
    boolean wraps =
        at + 1 < tokens.size()
            && tokens.get(at).is(Mark.OPEN)
            && (isNumber(at + 1) || tokens.get(at + 1) instanceof Compare);
    if (!wraps) {
      return;
    }
    int partner = Brackets.of(tokens).partnerOf(at);
    if (partner < 0) {
      around = Optional.of(Defect.UNBALANCED_BRACKET);
    }
    if (!text.isAsWritten(tokens.get(at).start(), tokens.get(at).end())) {
      oddities.add(Oddity.FULL_WIDTH);
    }
    if (partner >= 0) {
      tokens.remove(partner);
    }
    tokens.remove(at);
  }

  private void readComparators() {
    while (at < tokens.size() && tokens.get(at) instanceof Compare compare) {
      if (compare.odd()) {
        oddities.add(compare.word() ? Oddity.COMPARATOR_WORD : Oddity.COMPARATOR_SIGN);
      }
      if (compare.weak()) {
        weak = weak.or(compare::comparator);
      } else {
        firm.add(compare);
      }
      at++;
    }
  }

  /** ≥≤ and ≥≥; but 不低于≥95 says the same twice, once in words. */
  private boolean areTwo() {
    if (firm.size() < 2) {
      return false;
    }
    long signs = firm.stream().filter(compare -> !compare.word()).count();
    return signs > 1 || firm.stream().map(Compare::comparator).distinct().count() > 1;
  }

  private boolean isNumber(int index) {
    Token token = tokens.get(index);
    boolean signed =
        token.is(Mark.PLUS_MINUS)
            && index + 1 < tokens.size()
            && tokens.get(index + 1) instanceof Numeral;
    return token instanceof Numeral || signed;
  }

  /** ≥, ≥(%), ≥ 万元, and the unit without a comparator; ≥平均水平 is a comparison with words. */
  private Optional<Defect> withoutNumber() {
    if (at == tokens.size()) {
      return Optional.of(Defect.NO_NUMBER).filter(none -> !firm.isEmpty());
    }
    String rest = text.between(tokens.get(at).start(), tokens.getLast().end());
    // A dash or slash in the number's place says that there is none.
    String bare = LEADING_DASHES.matcher(BRACKET.matcher(rest).replaceAll("")).replaceFirst("");
    if (firm.isEmpty()) {
      // Without a comparator only what can be nothing but a unit: %, (%), (次), %以上.
      boolean marked = rest.startsWith("%") || tokens.get(at).is(Mark.OPEN);
      String unit = bare.substring(0, bare.length() - AFTER.endOf(bare).length());
      return Optional.of(Defect.NO_NUMBER).filter(none -> marked && Units.isKnown(unit));
    }
    if (isUnitOrNothing(bare)) {
      return Optional.of(Defect.NO_NUMBER);
    }
    // ≥OO(%): nothing but letters where the digits belong.
    String unit = LETTERS_FOR_DIGITS.matcher(bare).replaceFirst("");
    return Optional.of(Defect.LETTER_AMONG_DIGITS)
        .filter(letters -> unit.length() < bare.length() && isUnitOrNothing(unit));
  }

  private static boolean isUnitOrNothing(String unit) {
    return unit.isEmpty() || Units.isKnown(unit);
  }

  /** 7*24小时, 7天×24小时, 1:1, 100/100. */
  private boolean isFormula(int number) {
    int next = number + 1;
    if (next < tokens.size() && tokens.get(next).is(Mark.WORDS)) {
      next++;
    }
    return next < tokens.size() && tokens.get(next).is(Mark.OPERATOR);
  }

  private Optional<Reading> measures(int first) {
    boolean compared = !firm.isEmpty() || weak.isPresent();
    MeasureReader reader = new MeasureReader(text, tokens, compared);
    Optional<Measure> lower = reader.read(first);
    if (lower.isEmpty()) {
      return Optional.empty();
    }
    int next = lower.get().next();
    boolean joined = next + 1 < tokens.size() && tokens.get(next).is(Mark.JOIN);
    Optional<Measure> upper = joined ? reader.read(next + 1) : Optional.empty();
    Measure last = upper.orElse(lower.get());
    Optional<Comparator> written = comparator(last.suffix());
    Optional<Comparator> comparator =
        last.inclusive()
            .flatMap(number -> written.map(sign -> sign.including(number)))
            .or(() -> written);
    boolean contradicts = last.suffix().isPresent() && written.isEmpty();
    if (last.next() < tokens.size() || contradicts) {
      return Optional.empty();
    }
    // 1.2.3版本 and O3浓度 are names; damage is damage only where a unit or nothing follows.
    boolean known = isUnitOrNothing(last.unit().written());
    boolean named = !compared && !known;
    if (!known && !firm.isEmpty() && firm.stream().allMatch(this::isAmbiguous)) {
      return Optional.empty();
    }
    note(lower.get());
    upper.ifPresent(this::note);
    Optional<Defect> damage =
        lower.get().numeral().defect().or(() -> upper.flatMap(end -> end.numeral().defect()));
    if (damage.isPresent() && named) {
      return Optional.empty();
    }
    Optional<Defect> defect = damage.or(() -> around);
    if (defect.isPresent()) {
      return defect.map(Reading::malformed);
    }
    boolean plusMinus = tokens.get(at).is(Mark.PLUS_MINUS);
    return Optional.of(
        Ranges.reading(lower.get(), upper, plusMinus, comparator)
            .withRemark(last.remark())
            .withOddities(oddities));
  }

  /** 突破1个核心技术: a word that compares only where number and unit are all that follows. */
  private boolean isAmbiguous(Compare compare) {
    return AMBIGUOUS.has(text.between(compare.start(), compare.end()));
  }

  private void note(Measure measure) {
    around = around.or(measure::defect);
    oddities.addAll(measure.numeral().oddities());
    if (measure.suffix().isPresent()) {
      oddities.add(Oddity.COMPARATOR_WORD);
    }
  }

  /** Empty with a suffix that contradicts what stands before the number: ≥5次以下. */
  private Optional<Comparator> comparator(Optional<Comparator> suffix) {
    Optional<Comparator> before = firm.stream().findFirst().flatMap(Compare::comparator);
    if (suffix.isEmpty()) {
      return before.or(() -> weak);
    }
    if (before.isEmpty() || before.get() == Comparator.EQUAL) {
      return suffix;
    }
    return before.get().isLowerBound() == suffix.get().isLowerBound() ? before : Optional.empty();
  }
}
