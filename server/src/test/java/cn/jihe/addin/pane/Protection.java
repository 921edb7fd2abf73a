package cn.jihe.addin.pane;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a protected sheet refuses to everybody, add-ins too. */
final class Protection {

  private Protection() {}

  static ExcelObject of(XSSFSheet sheet) {
    return new ExcelObject("WorksheetProtection").read("Protected", sheet::getProtect);
  }

  /** Values: in cells that are not locked. */
  static void demandUnlocked(XSSFSheet sheet, CellRangeAddress range) {
    if (sheet.getProtect()) {
      range.forEach(
          address -> {
            XSSFRow row = sheet.getRow(address.getRow());
            XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
            if (cell == null || cell.getCellStyle().getLocked()) {
              throw RichError.accessDenied();
            }
          });
    }
  }

  /** Formats, conditional ones too: where the protection lets them be changed. */
  static void demandFormatting(XSSFSheet sheet) {
    if (sheet.getProtect() && sheet.isFormatCellsLocked()) {
      throw RichError.accessDenied();
    }
  }

  /** Notes and comments: where the protection lets objects be changed. */
  static void demandObjects(XSSFSheet sheet) {
    if (sheet.getProtect() && sheet.isObjectsLocked()) {
      throw RichError.accessDenied();
    }
  }
}
