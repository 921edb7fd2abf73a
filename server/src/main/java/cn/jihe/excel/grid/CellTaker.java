package cn.jihe.excel.grid;

import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.RawValue;
import cn.jihe.text.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Takes what a cell shows and holds. Formulas are never evaluated: their cached result counts. */
public final class CellTaker {

  /** The first number with more digits than a number may have. */
  private static final double TOO_LONG = Math.pow(10, Digits.MOST);

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final boolean date1904;

  /**
   * @param date1904 whether the workbook counts days from 1904
   */
  public CellTaker(boolean date1904) {
    this.date1904 = date1904;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  public RawValue take(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    if (formula && hasNoResult(cell)) {
      return new RawValue("", null, null, Trouble.NO_CACHED_VALUE);
    }
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case NUMERIC -> numeric(cell);
      case STRING -> RawValue.ofText(cell.getRichStringCellValue().getString());
      case BOOLEAN -> RawValue.ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> new RawValue(errorText(cell), null, null, Trouble.ERROR_VALUE);
      default -> RawValue.EMPTY;
    };
  }

  /** A .xls always stores a result; a .xlsx written by a program may leave it out. */
  private static boolean hasNoResult(Cell cell) {
    if (!(cell instanceof XSSFCell xssf) || xssf.getCTCell().isSetIs()) {
      return false;
    }
    CTCell held = xssf.getCTCell();
    // Some programs write an empty result, which is one only where the formula gives text.
    return !held.isSetV() || (held.getV().isEmpty() && held.getT() != STCellType.STR);
  }

  private static String errorText(Cell cell) {
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  private RawValue numeric(Cell cell) {
    double value = cell.getNumericCellValue();
    if (!(Math.abs(value) < TOO_LONG)) {
      return RawValue.ofText(formatter.formatCellValue(cell));
    }
    BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value));
    String format = cell.getCellStyle().getDataFormatString();
    int formatId = cell.getCellStyle().getDataFormat();
    String chinese = ChineseDateFormats.pattern(formatId);
    boolean isDate =
        chinese != null || (format != null && DateUtil.isADateFormat(formatId, format));
    if (!isDate || !DateUtil.isValidExcelDate(value)) {
      return new RawValue(formatter.formatCellValue(cell), number, null, null);
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(value, date1904);
    String text =
        chinese == null
            ? formatter.formatCellValue(cell)
            : ChineseDateFormats.show(moment, chinese);
    LocalDate day = value < 1 ? null : moment.toLocalDate();
    return new RawValue(text, number, day, null);
  }
}
