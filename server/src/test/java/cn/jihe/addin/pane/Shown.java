package cn.jihe.addin.pane;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One cell as Excel shows it to an add-in; a cell that is not there is an empty one. */
record Shown(String text, Object value, Object formula, String type, String format) {

  private static final DataFormatter FORMATTER = new DataFormatter(Locale.CHINA);

  static {
    FORMATTER.setUseCachedValuesForFormulaCells(true);
  }

  static Shown at(XSSFSheet sheet, int row, int column) {
    XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    if (cell == null) {
      return new Shown("", "", "", "Empty", "General");
    }
    Object value = value(cell);
    Object formula = cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : value;
    return new Shown(
        FORMATTER.formatCellValue(cell),
        value,
        formula,
        type(cell),
        cell.getCellStyle().getDataFormatString());
  }

  private static Object value(XSSFCell cell) {
    return switch (kind(cell)) {
      case NUMERIC -> number(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue();
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  /** Whole numbers without a decimal point, as JSON of Excel has them. */
  private static Object number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return (long) value;
    }
    return value;
  }

  private static String type(XSSFCell cell) {
    return switch (kind(cell)) {
      case NUMERIC -> "Double";
      case BOOLEAN -> "Boolean";
      case ERROR -> "Error";
      case STRING -> "String";
      default -> "Empty";
    };
  }

  private static CellType kind(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }
}
