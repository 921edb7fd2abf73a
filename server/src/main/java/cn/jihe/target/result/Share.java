package cn.jihe.target.result;

import cn.jihe.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of a target was reached: actual ÷ target, from the lowest reading to the highest.
 *
 * @param low 0.9 where nine tenths were reached at least
 */
public record Share(BigDecimal low, BigDecimal high) {

  private static final int DECIMALS = 10;

  /**
   * The share of a target above 0; empty where both cannot be compared as numbers, such as dates.
   *
   * @param lessIsBetter whether the upper end of a range is the target
   */
  public static Optional<Share> of(Target target, Target actual, boolean lessIsBetter) {
    return Compared.of(target, actual).flatMap(pair -> of(pair, lessIsBetter));
  }

  /** Whether both are exact numbers that can be compared as they stand. */
  public static boolean isOfNumbers(Target target, Target actual) {
    return Compared.asTheyStand(target, actual);
  }

  private static Optional<Share> of(Compared pair, boolean lessIsBetter) {
    boolean range = pair.target().upper().isPresent();
    BigDecimal least = range && lessIsBetter ? pair.wanted().high() : pair.wanted().low();
    BigDecimal most = range && !lessIsBetter ? pair.wanted().low() : pair.wanted().high();
    return least.signum() > 0
        ? Optional.of(
            new Share(divided(pair.reached().low(), most), divided(pair.reached().high(), least)))
        : Optional.empty();
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal by) {
    return number.divide(by, DECIMALS, RoundingMode.HALF_UP);
  }
}
