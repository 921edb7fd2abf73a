package cn.jihe.form;

import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date fields: 2024-01-01, 2024/1/1, 2024年1月1日, 2024.1.1, 20240101, real dates, serial
 * numbers; and 2024年1月, 2024年, which leave some days open.
 */
final class DateReader {

  private static final Pattern DASHES = Pattern.compile("[—–−‐]+");

  /** No way to write a date and a time is longer, with blanks between all its parts. */
  private static final int LONGEST = 60;

  /** A time behind a date; the day is all that counts. */
  private static final Pattern TIME =
      Pattern.compile("(?<=[\\s日T])T?\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*$");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?T?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})月?|(\\d{2}))[初底末份]?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

  /** Day 0 of Excel's 1900 calendar, for days after its phantom 29 February 1900. */
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  private DateReader() {}

  static FieldValue read(RawValue raw) {
    LocalDate real = raw.date();
    if (real != null) {
      return new FieldValue.Day(raw.text(), real, real);
    }
    String half = Wording.halfWidth(Wording.trimmed(raw.text()));
    if (half.length() > LONGEST) {
      return notADate(raw);
    }
    String plain =
        DASHES.matcher(Wording.withoutBlanks(TIME.matcher(half).replaceFirst(""))).replaceAll("-");
    try {
      return read(raw, plain)
          .or(() -> Optional.ofNullable(raw.number()).flatMap(number -> serial(raw, number)))
          .orElseGet(() -> notADate(raw));
    } catch (DateTimeException noSuchDay) {
      return notADate(raw);
    }
  }

  private static Optional<FieldValue> read(RawValue raw, String plain) {
    Matcher day = DAY.matcher(plain);
    Matcher compact = COMPACT.matcher(plain);
    if (day.matches()) {
      return Optional.of(span(raw, date(day), date(day)));
    }
    if (compact.matches()) {
      return Optional.of(span(raw, date(compact), date(compact)));
    }
    // A serial number has five digits, 202401 six and 2024 four, so that none can be another.
    if (SERIAL.matcher(plain).matches()) {
      return serial(raw, new BigDecimal(plain));
    }
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      String number = month.group(2) == null ? month.group(3) : month.group(2);
      YearMonth of = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(number));
      return Optional.of(span(raw, of.atDay(1), of.atEndOfMonth()));
    }
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      int of = Integer.parseInt(year.group(1));
      return Optional.of(span(raw, LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31)));
    }
    return Optional.empty();
  }

  /** Five digits reach from 1927 to 2173; other numbers are no dates of ours. */
  private static Optional<FieldValue> serial(RawValue raw, BigDecimal number) {
    if (!SERIAL.matcher(number.toPlainString()).matches()) {
      return Optional.empty();
    }
    LocalDate day = EXCEL_EPOCH.plusDays(number.longValue());
    return Optional.of(span(raw, day, day));
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static FieldValue span(RawValue raw, LocalDate first, LocalDate last) {
    return new FieldValue.Day(raw.text(), first, last);
  }

  private static FieldValue notADate(RawValue raw) {
    return new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.NOT_A_DATE);
  }
}
