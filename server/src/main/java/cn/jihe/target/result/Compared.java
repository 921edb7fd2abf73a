package cn.jihe.target.result;

import cn.jihe.target.Comparator;
import cn.jihe.target.Oddity;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target and what was reached of it, in one unit.
 *
 * @param target as written
 * @param wanted what the target's number may mean
 * @param reached what the actual value may mean
 */
record Compared(Quantity target, PossibleNumber wanted, PossibleNumber reached) {

  /** A bare actual this many times smaller than the target's scale word counts single units. */
  private static final BigDecimal SCALE_MARGIN = BigDecimal.TEN;

  /** Empty when either is no one quantity, or they are of other units or scales. */
  static Optional<Compared> of(Target target, Target actual) {
    Optional<Quantity> wanted = quantity(target);
    Optional<Quantity> reached = quantity(actual);
    if (wanted.isEmpty() || reached.isEmpty() || isOpenBound(actual, reached.get())) {
      return Optional.empty();
    }
    PossibleNumber span = PossibleNumber.reached(reached.get(), actual.isReached());
    if (isComparable(wanted.get(), reached.get())) {
      return Optional.of(new Compared(wanted.get(), PossibleNumber.of(wanted.get()), span));
    }
    return Periods.measure(wanted.get()) && Periods.measure(reached.get())
        ? Optional.of(
            new Compared(
                wanted.get(),
                Periods.span(wanted.get(), reached.get(), PossibleNumber.of(wanted.get())),
                Periods.span(reached.get(), wanted.get(), span)))
        : Optional.empty();
  }

  /** Whether both are exact numbers of one unit and scale. */
  static boolean asTheyStand(Target target, Target actual) {
    Optional<Quantity> wanted = target.quantity();
    Optional<Quantity> reached = actual.quantity();
    return wanted.isPresent()
        && reached.isPresent()
        && !isBound(reached.get())
        && actual.shape() != Shape.RANGE
        && isComparable(wanted.get(), reached.get());
  }

  /** The one quantity that a value states, roughly perhaps; empty for every other value. */
  static Optional<Quantity> quantity(Target value) {
    return value.quantity().or(value::rough);
  }

  /** ≥1000人 as an actual value repeats a target and says nothing about what was reached. */
  private static boolean isOpenBound(Target actual, Quantity reached) {
    boolean sign = !actual.oddities().contains(Oddity.COMPARATOR_WORD);
    return actual.shape() == Shape.RANGE || (isBound(reached) && sign);
  }

  private static boolean isBound(Quantity reached) {
    return reached.comparator().filter(sign -> sign != Comparator.EQUAL).isPresent();
  }

  private static boolean isComparable(Quantity target, Quantity actual) {
    boolean bare = actual.writtenUnit().isEmpty();
    if (!bare && actual.scale().compareTo(target.scale()) != 0) {
      return false;
    }
    if (!actual.isComparableWith(target) || (actual.isPercent() && !target.isPercent())) {
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

  Comparison compared(boolean lessIsBetter) {
    if (target.upper().isPresent()) {
      return withinRange(lessIsBetter);
    }
    Comparator comparator = target.comparator().orElse(Comparator.EQUAL);
    if (comparator != Comparator.EQUAL) {
      return compared(comparator);
    }
    return target.number().signum() == 0
        ? result(reached.isAll(BigDecimal.ZERO), !reached.reaches(BigDecimal.ZERO))
        : compared(lessIsBetter ? Comparator.AT_MOST : Comparator.AT_LEAST);
  }

  private Comparison compared(Comparator comparator) {
    int least = reached.low().compareTo(wanted.high());
    int most = reached.high().compareTo(wanted.low());
    return switch (comparator) {
      case EQUAL -> Comparison.OPEN;
      case AT_LEAST -> result(least >= 0, most < 0);
      case MORE_THAN -> result(least > 0, most <= 0);
      case AT_MOST -> result(most <= 0, least > 0);
      case LESS_THAN -> result(most < 0, least >= 0);
    };
  }

  private static Comparison result(boolean always, boolean never) {
    if (always) {
      return Comparison.MET;
    }
    return never ? Comparison.MISSED : Comparison.OPEN;
  }

  /** Below a range of what should be much is missed; what lies on its good side is not judged. */
  private Comparison withinRange(boolean lessIsBetter) {
    boolean above = reached.low().compareTo(wanted.high()) > 0;
    boolean below = reached.high().compareTo(wanted.low()) < 0;
    boolean within =
        reached.low().compareTo(wanted.low()) >= 0 && reached.high().compareTo(wanted.high()) <= 0;
    return result(within, lessIsBetter ? above : below);
  }
}
