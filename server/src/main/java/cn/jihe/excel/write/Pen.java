package cn.jihe.excel.write;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes on one sheet; places are addresses such as {@code B3} or {@code B3:E3}. */
final class Pen {

  private final XSSFSheet sheet;
  private final Looks looks;

  Pen(XSSFSheet sheet, Looks looks) {
    this.sheet = sheet;
    this.looks = looks;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** In units of a digit's width. */
  void widths(double... digits) {
    for (int column = 0; column < digits.length; column++) {
      sheet.setColumnWidth(column, (int) (digits[column] * 256));
    }
  }

  void height(int row, double points) {
    row(row).setHeightInPoints((float) points);
  }

  /** As high as its text needs it when it is filled; so high to begin with. */
  void growing(int row, double points) {
    height(row, points);
    row(row).getCTRow().setCustomHeight(false);
  }

  /** What a row's cells look like outside the table. */
  void beyond(int row) {
    row(row).setRowStyle(looks.style(Look.BEYOND));
  }

  void text(String place, Look look, String text) {
    XSSFCell cell = blank(place, look);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  void number(String place, Look look, double number) {
    blank(place, look).setCellValue(number);
  }

  void formula(String place, Look look, String formula) {
    blank(place, look).setCellFormula(formula);
  }

  /** A cell, or a merged region; gives its first cell. */
  XSSFCell blank(String place, Look look) {
    CellRangeAddress region = CellRangeAddress.valueOf(place);
    if (region.getNumberOfCells() > 1) {
      sheet.addMergedRegion(region);
    }
    region.forEach(
        address -> {
          XSSFCell cell = row(address.getRow()).createCell(address.getColumn(), CellType.BLANK);
          cell.setCellStyle(looks.style(look));
        });
    return row(region.getFirstRow()).getCell(region.getFirstColumn());
  }

  /** The address of a cell, from a column's letter and a row counted from 0. */
  static String at(String column, int row) {
    return column + (row + 1);
  }

  /** The addresses of one column over some rows, counted from 0, both included. */
  static CellRangeAddress down(String column, int first, int last) {
    int index = CellReference.convertColStringToIndex(column);
    return new CellRangeAddress(first, last, index, index);
  }

  private XSSFRow row(int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }
}
