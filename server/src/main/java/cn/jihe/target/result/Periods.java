package cn.jihe.target.result;

import cn.jihe.target.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Spans of time in units of their own: a month has 28 to 31 days, a quarter 3 months, a year 12
 * months or 365 to 366 days. A working day is anything from 8 hours to the days of a holiday week.
 */
enum Periods {
  SECOND("second", 0, 1, 1),
  MINUTE("minute", 0, 60, 60),
  HOUR("hour", 0, 3600, 3600),
  WORKDAY("workday", 0, 8 * 3600, 8 * 86_400L),
  DAY("day", 0, 86_400L, 86_400L),
  WEEK("week", 0, 7 * 86_400L, 7 * 86_400L),
  MONTH("month", 1, 28 * 86_400L, 31 * 86_400L),
  QUARTER("quarter", 3, 84 * 86_400L, 93 * 86_400L),
  YEAR("year", 12, 365 * 86_400L, 366 * 86_400L);

  private final String measure;
  private final long months;
  private final long least;
  private final long most;

  /**
   * A unit of time.
   *
   * @param measure the key of its unit
   * @param months how many it has; 0 for parts of one
   * @param least seconds
   * @param most seconds
   */
  Periods(String measure, long months, long least, long most) {
    this.measure = measure;
    this.months = months;
    this.least = least;
    this.most = most;
  }

  /** Whether a quantity measures time. */
  static boolean measure(Quantity quantity) {
    return of(quantity).isPresent();
  }

  /** A span in months where the other is in months or years, too, else in seconds. */
  static PossibleNumber span(Quantity quantity, Quantity other, PossibleNumber span) {
    Periods own = of(quantity).orElseThrow();
    boolean inMonths = own.months > 0 && of(other).orElseThrow().months > 0;
    return inMonths
        ? span.times(BigDecimal.valueOf(own.months), BigDecimal.valueOf(own.months))
        : span.times(BigDecimal.valueOf(own.least), BigDecimal.valueOf(own.most));
  }

  private static Optional<Periods> of(Quantity quantity) {
    String measure = quantity.measure();
    return Arrays.stream(values()).filter(one -> one.measure.equals(measure)).findFirst();
  }
}
