package cn.jihe.target.result;

import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import java.math.BigDecimal;

/**
 * All that a number may mean, from the lowest to the highest.
 *
 * @param low what it is at least
 * @param high what it is at most
 */
record PossibleNumber(BigDecimal low, BigDecimal high) {

  /** Beyond whatever a form states. */
  private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(30);

  /** Less than any step between two numbers that forms state. */
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(9);

  /** How far a number may be off that is said to be rough. */
  private static final BigDecimal ROUGHLY = BigDecimal.ONE.movePointLeft(1);

  static PossibleNumber at(BigDecimal number) {
    return new PossibleNumber(number, number);
  }

  /** What a target's number may mean, without its comparator; both ends of a range. */
  static PossibleNumber of(Quantity quantity) {
    if (quantity.upper().isPresent()) {
      return new PossibleNumber(quantity.number(), quantity.upper().get());
    }
    BigDecimal number = quantity.number();
    BigDecimal tenth = number.abs().multiply(ROUGHLY);
    return switch (quantity.exactness()) {
      case EXACT -> at(number);
      case MORE -> new PossibleNumber(number, number.add(step(quantity)));
      case ABOUT -> new PossibleNumber(number.subtract(tenth), number.add(tenth));
      case NEARLY -> new PossibleNumber(number.subtract(tenth), number);
    };
  }

  /**
   * What an actual value may mean: 超过200人 is anything above.
   *
   * @param exact whether its comparator only says that so much was reached
   */
  static PossibleNumber reached(Quantity actual, boolean exact) {
    PossibleNumber span = of(actual);
    if (exact || actual.comparator().isEmpty()) {
      return span;
    }
    return switch (actual.comparator().orElse(Comparator.EQUAL)) {
      case EQUAL -> span;
      case AT_LEAST -> new PossibleNumber(span.low(), ENDLESS);
      case MORE_THAN -> new PossibleNumber(span.low().add(TINY), ENDLESS);
      case AT_MOST -> new PossibleNumber(ENDLESS.negate(), span.high());
      case LESS_THAN -> new PossibleNumber(ENDLESS.negate(), span.high().subtract(TINY));
    };
  }

  /** 180余 is less than 190, 8万余 less than 9万: up to the next of the last figure that is no zero. */
  private static BigDecimal step(Quantity quantity) {
    BigDecimal number = quantity.number().stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-number.scale()).subtract(TINY);
  }

  PossibleNumber times(BigDecimal least, BigDecimal most) {
    return new PossibleNumber(low.multiply(least), high.multiply(most));
  }

  boolean reaches(BigDecimal number) {
    return low.compareTo(number) <= 0 && high.compareTo(number) >= 0;
  }

  boolean isAll(BigDecimal number) {
    return low.compareTo(number) == 0 && high.compareTo(number) == 0;
  }
}
