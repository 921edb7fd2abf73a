package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.TextSize;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;

/**
 * The box of a comment, as large as its text, whatever widths and heights the columns and rows
 * beside the cell have.
 */
final class XlsCommentBox {

  private static final int WIDTH_PIXELS = 340;

  /** Half-width characters in a line of that width, in the larger of the usual fonts. */
  private static final int CHARACTERS_A_LINE = 44;

  private static final int LINE_PIXELS = 19;
  private static final int FEWEST_LINES = 4;
  private static final int MOST_LINES = 30;

  /** The last cell that a box may reach, from the cell; hidden ones count as nothing. */
  private static final int FARTHEST = 200;

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
    int lines = Math.clamp(TextSize.lines(text, CHARACTERS_A_LINE) + 1L, FEWEST_LINES, MOST_LINES);
    End right = end(left, version.getLastColumnIndex(), WIDTH_PIXELS, c -> width(sheet, c));
    End bottom = end(top, version.getLastRowIndex(), lines * LINE_PIXELS, r -> height(sheet, r));
    anchor.setCol1(left);
    anchor.setRow1(top);
    anchor.setCol2(right.index);
    anchor.setRow2(bottom.index);
    // BIFF counts in parts of the column and of the row.
    anchor.setDx2(Math.min(1023, 1024 * right.pixels / Math.max(1, right.of)));
    anchor.setDy2(Math.min(255, 256 * bottom.pixels / Math.max(1, bottom.of)));
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

  /**
   * Where so many pixels end.
   *
   * @param pixels into that column or row
   * @param of how many it has
   */
  private record End(int index, int pixels, int of) {}

  private static End end(int first, int last, int wanted, Size size) {
    int left = wanted;
    int stop = Math.min(last, first + FARTHEST);
    for (int index = first; index < stop; index++) {
      int pixels = size.of(index);
      if (left <= pixels) {
        return new End(index, left, pixels);
      }
      left -= pixels;
    }
    return new End(stop, 0, 1);
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

  private interface Size {
    int of(int index);
  }
}
