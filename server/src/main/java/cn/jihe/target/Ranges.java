package cn.jihe.target;

import cn.jihe.target.MeasureReader.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes one quantity of one number, or of the two ends of a range. */
final class Ranges {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    return new Quantity(comparator, number, upper, unit.scale(), unit.unit(), unit.written());
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
}
