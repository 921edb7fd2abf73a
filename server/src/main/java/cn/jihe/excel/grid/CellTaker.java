package cn.jihe.excel.grid;

import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.RawValue;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Takes what a cell of POI's shows and holds. Formulas are never evaluated: their stored result
 * counts. For one thread.
 */
public final class CellTaker {

  private final CellValues values;

  /**
   * @param date1904 whether the workbook counts days from 1904
   */
  public CellTaker(boolean date1904) {
    this.values = CellValues.of(date1904);
  }

  public RawValue take(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    if (formula && hasNoResult(cell)) {
      return new RawValue("", null, null, Trouble.NO_CACHED_VALUE);
    }
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case NUMERIC -> number(cell);
      case STRING -> RawValue.ofText(cell.getRichStringCellValue().getString());
      case BOOLEAN -> RawValue.ofText(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> CellValues.unreadable(errorText(cell));
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

  private RawValue number(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return values.number(
        cell.getNumericCellValue(),
        NumberFormat.of(style.getDataFormat(), style.getDataFormatString()));
  }

  private static String errorText(Cell cell) {
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }
}
