package cn.jihe.excel.write;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is shown, printed and protected. */
final class Paper {

  private static final double SIDE = 0.45;
  private static final double TOP = 0.7;

  private Paper() {}

  /** One A4 page wide and as many long as it needs. */
  static void a4(XSSFSheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(false);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE);
    sheet.setMargin(PageMargin.RIGHT, SIDE);
    sheet.setMargin(PageMargin.TOP, TOP);
    sheet.setMargin(PageMargin.BOTTOM, TOP);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    sheet.setDisplayGridlines(false);
  }

  /**
   * Protects labels and formulas from a slip of the hand; without a password, for nobody is to be
   * kept out. Rows may be inserted, deleted and formatted.
   *
   * @param header the row repeated on each page, counted from 0
   * @param first where the cursor stands when it is opened
   */
  static void protect(XSSFSheet sheet, int header, String first) {
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    sheet.setActiveCell(new CellAddress(first));
    sheet.enableLocking();
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatCells(false);
  }
}
