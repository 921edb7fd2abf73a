package cn.jihe.excel.grid;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** By which we know again what we put into a workbook, whatever it was renamed to. */
public final class OwnMark {

  /**
   * Invisible, and in no text that people type: an invisible separator between two word joiners.
   * Excel, WPS and LibreOffice keep it.
   */
  public static final String INVISIBLE = "\u2060\u2063\u2060";

  /** In the formulas of our conditional formats. */
  public static final String IN_FORMULA = "\"jihe:";

  private OwnMark() {}

  /** Whether a text is ours. */
  public static boolean isIn(String text) {
    return text.contains(INVISIBLE);
  }

  /** Whether a sheet is ours, whatever it is called by now. */
  public static boolean isOn(Sheet sheet) {
    Row first = sheet.getRow(0);
    Cell title = first == null ? null : first.getCell(0);
    return title != null
        && title.getCellType() == CellType.STRING
        && isIn(title.getStringCellValue());
  }
}
