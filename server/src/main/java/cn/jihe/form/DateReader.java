package cn.jihe.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date fields: 2024-01-01, 2024/1/1, 2024年1月1日, 2024.1.1, real dates, serial numbers. */
final class DateReader {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.年])(\\d{1,2})月?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");

  /** Day 0 of Excel's 1900 calendar, for days after its phantom 29 February 1900. */
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  private DateReader() {}

  static FieldValue read(RawValue raw) {
    LocalDate real = raw.date();
    if (real != null) {
      return day(raw, real);
    }
    BigDecimal number = raw.number();
    String plain = number == null ? Wording.plain(raw.text()) : number.toPlainString();
    try {
      return read(raw, plain);
    } catch (DateTimeException noSuchDay) {
      return new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.NOT_A_DATE);
    }
  }

  private static FieldValue read(RawValue raw, String plain) {
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      return day(raw, date(day));
    }
    Matcher compact = COMPACT.matcher(plain);
    if (compact.matches()) {
      return day(raw, date(compact));
    }
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      YearMonth of =
          YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
      return new FieldValue.Day(raw.text(), of.atDay(1), of.atEndOfMonth());
    }
    if (SERIAL.matcher(plain).matches()) {
      return day(raw, EXCEL_EPOCH.plusDays(new BigDecimal(plain).longValue()));
    }
    return new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.NOT_A_DATE);
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static FieldValue day(RawValue raw, LocalDate day) {
    return new FieldValue.Day(raw.text(), day, day);
  }
}
