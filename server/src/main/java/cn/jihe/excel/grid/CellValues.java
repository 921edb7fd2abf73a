package cn.jihe.excel.grid;

import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.RawValue;
import cn.jihe.text.Digits;
import cn.jihe.text.Shortening;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Makes of what a cell holds what it shows. For one workbook and one thread. */
final class CellValues {

  /** The first number with more digits than a number may have. */
  private static final double TOO_LONG = Math.pow(10, Digits.MOST);

  /** Whole numbers below are shown with all their digits. */
  private static final double PLAIN = 1e10;

  /** No program writes a longer number, whatever it does with decimals. */
  private static final int LONGEST_NUMBER = 400;

  /** Enough to know again what could not be read. */
  private static final int LONGEST_UNREADABLE = 100;

  private static final NumberFormat DAY = NumberFormat.of(14, null);

  private final NumberFormats formats;
  private final boolean date1904;
  private final ShownNumbers shown = ShownNumbers.ofThread();

  /**
   * @param formats by the styles of cells
   * @param date1904 whether the workbook counts days from 1904
   */
  CellValues(NumberFormats formats, boolean date1904) {
    this.formats = formats;
    this.date1904 = date1904;
  }

  /** Of a workbook whose cells come with their formats. */
  static CellValues of(boolean date1904) {
    return new CellValues(NumberFormats.none(), date1904);
  }

  /** A cell that cannot be read. */
  static RawValue unreadable(String text) {
    String shown = Shortening.marked(text, LONGEST_UNREADABLE);
    return new RawValue(shown, null, null, Trouble.ERROR_VALUE);
  }

  /**
   * A number as written.
   *
   * @param style the cell's
   */
  RawValue number(String written, int style) {
    try {
      if (written.length() <= LONGEST_NUMBER) {
        double value = Double.parseDouble(written);
        if (Double.isFinite(value)) {
          return number(value, formats.of(style));
        }
      }
    } catch (NumberFormatException e) {
      return unreadable(written);
    }
    return unreadable(written);
  }

  /** A moment as written: 2026-01-05 or 2026-01-05T08:30:00, perhaps with a Z behind. */
  RawValue moment(String written, int style) {
    try {
      String local = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
      LocalDateTime moment =
          local.indexOf('T') < 0
              ? LocalDate.parse(local).atStartOfDay()
              : LocalDateTime.parse(local);
      NumberFormat format = formats.of(style);
      return number(DateUtil.getExcelDate(moment, date1904), format.isDate() ? format : DAY);
    } catch (DateTimeParseException e) {
      return unreadable(written);
    }
  }

  RawValue number(double value, NumberFormat format) {
    if (!(Math.abs(value) < TOO_LONG)) {
      return RawValue.ofText(shown.text(value, format, date1904));
    }
    boolean isPlain = value == Math.rint(value) && Math.abs(value) < PLAIN;
    BigDecimal number =
        isPlain
            ? BigDecimal.valueOf((long) value)
            : new BigDecimal(NumberToTextConverter.toText(value));
    if (isPlain && format.isGeneral()) {
      return new RawValue(Long.toString((long) value), number, null, null);
    }
    if (!format.isDate() || !DateUtil.isValidExcelDate(value)) {
      return new RawValue(shown.text(value, format, date1904), number, null, null);
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(value, date1904);
    String text =
        format.chineseDate() == null
            ? shown.text(value, format, date1904)
            : ChineseDateFormats.show(moment, format.chineseDate());
    LocalDate day = value < 1 ? null : moment.toLocalDate();
    return new RawValue(text, number, day, null);
  }
}
