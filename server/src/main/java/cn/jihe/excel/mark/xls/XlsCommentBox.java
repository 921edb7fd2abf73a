package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.NoteSize;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;

/** Where the box of a comment stands. */
final class XlsCommentBox {

  /** How many rows below its cell a box may begin. */
  private static final int LOWEST = 3;

  private XlsCommentBox() {}

  /**
   * Beside the cell or the merged area that begins there, a row above it as Excel does; where that
   * is taken, a bit lower.
   */
  static ClientAnchor of(Sheet sheet, MergedAreas merged, CellAddress at, String text) {
    var version = sheet.getWorkbook().getSpreadsheetVersion();
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    CellAddress corner = freeCorner(sheet, merged, at);
    int left = corner.getColumn();
    int top = corner.getRow();
    NoteSize size = NoteSize.of(text);
    NoteSize.End right =
        NoteSize.end(left, version.getLastColumnIndex(), size.widthPixels(), c -> width(sheet, c));
    NoteSize.End bottom =
        NoteSize.end(top, version.getLastRowIndex(), size.heightPixels(), r -> height(sheet, r));
    anchor.setCol1(left);
    anchor.setRow1(top);
    anchor.setCol2(right.index());
    anchor.setRow2(bottom.index());
    // BIFF counts in parts of the column and of the row.
    anchor.setDx2(Math.min(1023, 1024 * right.pixels() / Math.max(1, right.of())));
    anchor.setDy2(Math.min(255, 256 * bottom.pixels() / Math.max(1, bottom.of())));
    return anchor;
  }

  /**
   * The box's upper left cell. POI first puts a comment on that cell before it moves it to its own,
   * and refuses when a comment stands there. The cell itself has none, or none would be made.
   */
  private static CellAddress freeCorner(Sheet sheet, MergedAreas merged, CellAddress at) {
    var version = sheet.getWorkbook().getSpreadsheetVersion();
    int beside = merged.at(at.getRow(), at.getColumn()).getLastColumn() + 1;
    int column = Math.min(beside, version.getLastColumnIndex());
    int last = Math.min(at.getRow() + LOWEST, version.getLastRowIndex());
    for (int row = Math.max(0, at.getRow() - 1); row <= last; row++) {
      CellAddress corner = new CellAddress(row, column);
      if (sheet.getCellComment(corner) == null) {
        return corner;
      }
    }
    return at;
  }

  private static int width(Sheet sheet, int column) {
    return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
  }

  private static int height(Sheet sheet, int index) {
    Row row = sheet.getRow(index);
    if (row == null) {
      return Units.pointsToPixel(sheet.getDefaultRowHeightInPoints());
    }
    return row.getZeroHeight() ? 0 : Units.pointsToPixel(row.getHeightInPoints());
  }
}
