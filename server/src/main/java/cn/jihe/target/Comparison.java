package cn.jihe.target;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether an actual value meets its target: what rule S69 rests on. */
public enum Comparison {
  MET,
  MISSED,
  /** They cannot be compared: words, other units or scales, or a target without a clear bound. */
  UNKNOWN;

  /** A bare actual this many times smaller than the target's scale word counts single units. */
  private static final BigDecimal SCALE_MARGIN = BigDecimal.TEN;

  /**
   * Compares an actual value with its target. A target with = or without comparator is met from its
   * number upward, where less is better downward, and with the number 0 only by 0. An actual
   * without a unit has the target's.
   *
   * @param lessIsBetter whether the indicator's name says so; a written ≥ or ≤ has the last word
   */
  public static Comparison of(Target target, Target actual, boolean lessIsBetter) {
    Optional<Quantity> wanted = target.quantity();
    Optional<Quantity> reached = actual.quantity();
    if (wanted.isEmpty() || reached.isEmpty() || !isPlain(reached.get())) {
      return UNKNOWN;
    }
    return isComparable(wanted.get(), reached.get())
        ? compare(wanted.get(), reached.get().number(), lessIsBetter)
        : UNKNOWN;
  }

  /** ≥1000人 as an actual value repeats a target and says nothing about what was reached. */
  private static boolean isPlain(Quantity actual) {
    return actual.upper().isEmpty()
        && actual.comparator().map(sign -> sign == Comparator.EQUAL).orElse(true);
  }

  private static boolean isComparable(Quantity target, Quantity actual) {
    boolean bare = actual.writtenUnit().isEmpty();
    if (!bare && actual.scale().compareTo(target.scale()) != 0) {
      return false;
    }
    if (!bare && !target.unit().isEmpty() && !Units.areCompatible(target.unit(), actual.unit())) {
      return false;
    }
    if (actual.isPercent() && !target.isPercent()) {
      return false;
    }
    return !isOtherFraction(target, actual, bare) && !(bare && isOtherScale(target, actual));
  }

  /** 0.97 beside 95%, or 97% beside 0.95 (百分比): one of them is a fraction. */
  private static boolean isOtherFraction(Quantity target, Quantity actual, boolean bare) {
    if (!target.isPercent()) {
      return false;
    }
    // ≤1% and <0.5% are limits taken at their word; nobody means 100% by them.
    boolean limit = target.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean fractionTarget = !limit && isFraction(target.upper().orElse(target.number()));
    boolean fractionActual = isFraction(actual.number());
    boolean more = actual.number().compareTo(BigDecimal.ONE) > 0;
    boolean moreTarget = target.number().compareTo(BigDecimal.ONE) > 0;
    return (bare && fractionActual && moreTarget) || (fractionTarget && more);
  }

  private static boolean isFraction(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }

  /** 180000 beside 20万元 counts 元, whatever it means by itself. */
  private static boolean isOtherScale(Quantity target, Quantity actual) {
    boolean scaled = target.scale().compareTo(BigDecimal.ONE) > 0;
    BigDecimal limit = target.number().multiply(target.scale()).divide(SCALE_MARGIN);
    return scaled && target.number().signum() > 0 && actual.number().compareTo(limit) >= 0;
  }

  private static Comparison compare(Quantity target, BigDecimal actual, boolean lessIsBetter) {
    int order = actual.compareTo(target.number());
    if (target.upper().isPresent()) {
      return withinRange(order, actual.compareTo(target.upper().get()), lessIsBetter);
    }
    return switch (target.comparator().orElse(Comparator.EQUAL)) {
      case EQUAL -> met(reaches(target.number(), order, lessIsBetter));
      case AT_LEAST -> met(order >= 0);
      case MORE_THAN -> met(order > 0);
      case AT_MOST -> met(order <= 0);
      case LESS_THAN -> met(order < 0);
    };
  }

  private static boolean reaches(BigDecimal target, int order, boolean lessIsBetter) {
    if (target.signum() == 0) {
      return order == 0;
    }
    return lessIsBetter ? order <= 0 : order >= 0;
  }

  /** Below a range of what should be much is missed; what lies on its good side is not judged. */
  private static Comparison withinRange(int fromLower, int fromUpper, boolean lessIsBetter) {
    if (fromLower >= 0 && fromUpper <= 0) {
      return MET;
    }
    boolean missed = lessIsBetter ? fromUpper > 0 : fromLower < 0;
    return missed ? MISSED : UNKNOWN;
  }

  private static Comparison met(boolean met) {
    return met ? MET : MISSED;
  }
}
