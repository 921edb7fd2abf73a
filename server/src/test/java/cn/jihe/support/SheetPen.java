package cn.jihe.support;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes text into cells of a sheet, counted from a form's own corner. */
final class SheetPen {

  private final Sheet sheet;
  private final int top;
  private final int left;
  private final boolean merging;
  private int row;

  SheetPen(Sheet sheet, int top, int left, boolean merging) {
    this.sheet = sheet;
    this.top = top;
    this.left = left;
    this.merging = merging;
  }

  /** The row of the sheet written next. */
  int sheetRow() {
    return top + row;
  }

  void nextRow() {
    row++;
  }

  void write(int column, String text) {
    Row target = sheet.getRow(top + row);
    target = target == null ? sheet.createRow(top + row) : target;
    target.createCell(left + column).setCellValue(text);
  }

  /** Writes and merges to this column and row count, where the layout merges at all. */
  void write(int column, int width, int height, String text) {
    write(column, text);
    if (merging && width * height > 1) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              top + row, top + row + height - 1, left + column, left + column + width - 1));
    }
  }

  /** Writes a row of texts beside each other and goes on to the next. */
  void row(List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        write(column, texts.get(column));
      }
    }
    nextRow();
  }
}
