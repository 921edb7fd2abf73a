package cn.jihe.target;

import cn.jihe.target.MeasureReader.Measure;
import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes one quantity of one number, or of the two ends of a range. */
final class Ranges {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final WordList BOTH = Spellings.of("both");

  private Ranges() {}

  /**
   * The quantity or range; malformed when its ends are in the wrong order.
   *
   * @param around whether ± stands before the number, which makes it a range round 0
   */
  static Reading reading(
      Measure lower, Optional<Measure> upper, boolean around, Optional<Comparator> comparator) {
    if (upper.isPresent()) {
      return of(lower, upper.get(), comparator)
          .map(range -> Reading.of(Shape.RANGE, List.of(range)))
          .orElse(Reading.malformed(Defect.RANGE_REVERSED));
    }
    BigDecimal value = lower.numeral().value();
    if (around) {
      Quantity range = quantity(comparator, value.negate(), Optional.of(value), lower.unit());
      return Reading.of(Shape.RANGE, List.of(range));
    }
    return Reading.of(
        Shape.QUANTITY, List.of(quantity(comparator, value, Optional.empty(), lower.unit())));
  }

  static Quantity quantity(
      Optional<Comparator> comparator,
      BigDecimal number,
      Optional<BigDecimal> upper,
      Units.Unit unit) {
    return new Quantity(
        comparator, number, upper, unit.scale(), unit.unit(), unit.written(), Exactness.EXACT, "");
  }

  /** The range between two measures; the unit may stand at either end. Empty when reversed. */
  static Optional<Quantity> of(Measure lower, Measure upper, Optional<Comparator> comparator) {
    Units.Unit unit = upper.unit().written().isEmpty() ? lower.unit() : upper.unit();
    BigDecimal low = lower.numeral().value();
    BigDecimal high = upper.numeral().value();
    if (low.compareTo(high) > 0) {
      BigDecimal lowAlone = low.multiply(lower.unit().scale());
      // 8000-1万元 says 8000 as it is; 10-8万元 can only mean 10万.
      boolean otherScale = low.multiply(HUNDRED).compareTo(unit.scale()) >= 0 && isPlain(lower);
      if (!otherScale || lowAlone.compareTo(high.multiply(unit.scale())) > 0) {
        return Optional.empty();
      }
      // Scales are powers of ten, so the quotient ends.
      low = lowAlone.divide(unit.scale());
    }
    return Optional.of(quantity(comparator, low, Optional.of(high), unit));
  }

  private static boolean isPlain(Measure measure) {
    return measure.unit().scale().compareTo(BigDecimal.ONE) == 0;
  }

  /** 60%≤x≤80% and ≥60%且≤80% are one range; empty where two targets are none. */
  static Optional<Quantity> between(PlainText text, List<Token> tokens, List<Quantity> targets) {
    Quantity first = targets.get(0);
    Quantity second = targets.get(1);
    boolean sameUnit = first.unit().equals(second.unit()) || first.writtenUnit().isEmpty();
    boolean ascending = first.number().compareTo(second.number()) < 0;
    boolean upper = second.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean lower = first.comparator().filter(Comparator::isLowerBound).isPresent();
    long compares = tokens.stream().filter(token -> token instanceof Compare).count();
    boolean chain =
        first.comparator().isEmpty() && compares == 2 && tokens.get(0) instanceof Numeral;
    boolean pair = lower && tokens.stream().allMatch(token -> isBetweenBounds(text, token));
    if (!sameUnit || !ascending || !upper || !(chain || pair)) {
      return Optional.empty();
    }
    Optional<BigDecimal> end = Optional.of(second.number());
    Units.Unit unit = Units.of(second.writtenUnit());
    return Optional.of(quantity(Optional.empty(), first.number(), end, unit));
  }

  private static boolean isBetweenBounds(PlainText text, Token token) {
    if (!token.is(Mark.WORDS)) {
      return true;
    }
    String words = text.between(token.start(), token.end());
    return Units.isKnown(words) || BOTH.has(words.substring(Units.startOf(words).length()));
  }
}
