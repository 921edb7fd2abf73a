package cn.jihe.target.result;

import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether an actual value meets its target: what rule S69 rests on. */
public enum Comparison {
  /** However they are read. */
  MET,
  /** However they are read. */
  MISSED,
  /** In one reading at least it is met, in another perhaps not: nothing follows from it. */
  OPEN,
  /** They cannot be compared: words, other units or scales, or a target without a clear bound. */
  UNKNOWN;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Compares an actual value with its target: numbers in one unit, periods in several, deadlines
   * with dates, rough numbers as ranges. A target with = or without comparator is met from its
   * number upward, where less is better downward, and with the number 0 only by 0. An actual
   * without a unit has the target's.
   *
   * @param lessIsBetter whether the indicator's name says so; a written ≥ or ≤ has the last word
   * @param year the form's, for dates that name none
   */
  public static Comparison of(
      Target target, Target actual, boolean lessIsBetter, Optional<Integer> year) {
    Optional<Quantity> wanted = Compared.quantity(target);
    if (wanted.isEmpty()) {
      return Deadlines.compare(target, actual, year);
    }
    return Compared.of(target, actual)
        .map(pair -> pair.compared(lessIsBetter))
        .orElseGet(
            () ->
                actual
                    .quantity()
                    .map(reached -> otherScale(wanted.get(), reached, lessIsBetter))
                    .orElse(UNKNOWN));
  }

  /**
   * 0.97 beside 95%, 8.5万 beside 85000: where the one that was meant meets the target nothing
   * follows, and else nobody knows what was meant.
   */
  private static Comparison otherScale(Quantity wanted, Quantity reached, boolean lessIsBetter) {
    boolean exact = wanted.upper().isEmpty() && reached.upper().isEmpty();
    if (!exact || !reached.isComparableWith(wanted) || reached.comparator().isPresent()) {
      return UNKNOWN;
    }
    PossibleNumber target = PossibleNumber.at(wanted.scaled());
    BigDecimal scaled = reached.scaled();
    boolean met =
        isMet(wanted, target, scaled, lessIsBetter)
            || (wanted.isPercent()
                && isMet(wanted, target, scaled.multiply(HUNDRED), lessIsBetter));
    return met ? OPEN : UNKNOWN;
  }

  private static boolean isMet(
      Quantity wanted, PossibleNumber target, BigDecimal reached, boolean lessIsBetter) {
    return new Compared(wanted, target, PossibleNumber.at(reached)).compared(lessIsBetter) == MET;
  }
}
