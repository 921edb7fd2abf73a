package cn.jihe.template;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/** For which fiscal years there are templates on a day. */
public final class TemplateYears {

  /** There is none for an earlier year. */
  public static final int FIRST = 2023;

  /** From then on the declarations of the next year are filled in. */
  private static final Month NEXT_YEAR_FROM = Month.JULY;

  /** The medium-term fiscal plan reaches three years ahead (国发〔2015〕3号). */
  private static final int AHEAD = 3;

  private TemplateYears() {}

  /**
   * The years that most people want, in order: last year, which is being evaluated, this year, and
   * from July on the next.
   */
  static List<Integer> offered(LocalDate today) {
    int last = today.getYear() + (today.getMonth().compareTo(NEXT_YEAR_FROM) >= 0 ? 1 : 0);
    return IntStream.rangeClosed(Math.max(FIRST, today.getYear() - 1), last).boxed().toList();
  }

  /** The years before those, in order; empty when there are none. */
  static List<Integer> earlier(LocalDate today) {
    return IntStream.range(FIRST, today.getYear() - 1).boxed().toList();
  }

  /** Whether there is a template for the year for those who ask for it. */
  public static boolean reach(int year, LocalDate today) {
    return year >= FIRST && year <= today.getYear() + AHEAD;
  }
}
