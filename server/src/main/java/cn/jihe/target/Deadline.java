package cn.jihe.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as a target value names it; it may be no day of the calendar.
 *
 * @param year empty when only month or day are named
 * @param month as written, perhaps 13; empty for a bare year
 * @param day as written, perhaps 31 in June; empty when no day is named
 */
public record Deadline(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {

  static Deadline of(int year, int month, int day) {
    return new Deadline(part(year), part(month), part(day));
  }

  private static Optional<Integer> part(int number) {
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  /** A year and nothing else, such as 2023年: as often a point of reference as a deadline. */
  public boolean isBareYear() {
    return year.isPresent() && month.isEmpty();
  }

  /** Whether such a day or month is in the calendar; 29 February is, when no year is named. */
  public boolean exists() {
    int anyLeapYear = 2024;
    try {
      YearMonth of = YearMonth.of(year.orElse(anyLeapYear), month.orElse(1));
      return day.map(of::isValidDay).orElse(true);
    } catch (DateTimeException noSuchMonth) {
      return false;
    }
  }

  /** The last day it can mean; empty without a year, or when there is no such day. */
  public Optional<LocalDate> last() {
    if (year.isEmpty() || !exists()) {
      return Optional.empty();
    }
    YearMonth of = YearMonth.of(year.get(), month.orElse(12));
    return Optional.of(day.map(of::atDay).orElse(of.atEndOfMonth()));
  }

  /** The first day it can mean; empty without a year, or when there is no such day. */
  public Optional<LocalDate> first() {
    return last().map(last -> LocalDate.of(last.getYear(), month.orElse(1), day.orElse(1)));
  }

  /** The same in this year, where it names none. */
  public Deadline in(int otherYear) {
    return new Deadline(year.or(() -> Optional.of(otherYear)), month, day);
  }
}
