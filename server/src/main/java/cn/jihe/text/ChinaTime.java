package cn.jihe.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time of day that people go by, wherever the server stands. */
public final class ChinaTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Years of four digits: every store can keep and compare them. */
  public static final int EARLIEST_YEAR = 1000;

  public static final int LATEST_YEAR = 9999;

  private ChinaTime() {}

  /**
   * A day, such as 2026-03-31.
   *
   * @throws DateTimeException when it is none, or of no usual year
   */
  public static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    requireUsual(day.getYear());
    return day;
  }

  /**
   * A moment with its offset, or the first one of a day.
   *
   * @throws DateTimeException when it is neither, or of no usual year
   */
  public static Instant begin(String text) {
    return text.contains("T") ? moment(text) : day(text).atStartOfDay(ZONE).toInstant();
  }

  /**
   * A moment with its offset, or the end of a day, 24:00.
   *
   * @throws DateTimeException when it is neither, or of no usual year
   */
  public static Instant end(String text) {
    return text.contains("T") ? moment(text) : day(text).plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  private static Instant moment(String text) {
    OffsetDateTime moment = OffsetDateTime.parse(text);
    requireUsual(moment.getYear());
    return moment.toInstant();
  }

  private static void requireUsual(int year) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw new DateTimeException("year " + year);
    }
  }
}
