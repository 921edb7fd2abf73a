package cn.jihe.excel.grid;

import java.util.BitSet;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** What of a sheet nobody sees who opens the workbook. */
public final class HiddenParts {

  /** Nothing. */
  static final HiddenParts NONE = new HiddenParts(false, Set.of(), new BitSet());

  private final boolean sheet;
  private final Set<Integer> rows;
  private final BitSet columns;

  private HiddenParts(boolean sheet, Set<Integer> rows, BitSet columns) {
    this.sheet = sheet;
    this.rows = Set.copyOf(rows);
    this.columns = columns;
  }

  /**
   * Takes a sheet's.
   *
   * @param rows its hidden rows, from 0, which the caller met going through them
   */
  static HiddenParts of(Sheet sheet, Set<Integer> rows) {
    Workbook workbook = sheet.getWorkbook();
    SheetVisibility visibility = workbook.getSheetVisibility(workbook.getSheetIndex(sheet));
    return new HiddenParts(
        visibility != SheetVisibility.VISIBLE,
        rows,
        sheet instanceof XSSFSheet packaged ? columns(packaged) : columns(sheet));
  }

  /** Whether a row is hidden, or so low that nothing of it can be seen. */
  static boolean isHidden(Row row) {
    return row.getZeroHeight() || row.getHeight() == 0;
  }

  public boolean isSheet() {
    return sheet;
  }

  /** Whether none of the rows of a region is to be seen. */
  public boolean hidesRows(Span span) {
    for (int row = span.firstRow(); row <= span.lastRow(); row++) {
      if (!rows.contains(row)) {
        return false;
      }
    }
    return true;
  }

  /** Whether none of the columns of a region is to be seen. */
  public boolean hidesColumns(Span span) {
    return columns.nextClearBit(span.firstColumn()) > span.lastColumn();
  }

  /** Asked column by column, POI would go through all of them each time. */
  private static BitSet columns(XSSFSheet sheet) {
    BitSet hidden = new BitSet();
    int last = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    for (CTCols group : sheet.getCTWorksheet().getColsArray()) {
      for (CTCol column : group.getColArray()) {
        boolean narrow = column.isSetWidth() && column.getWidth() == 0;
        if (column.getHidden() || narrow) {
          int from = Math.clamp(column.getMin() - 1, 0, last);
          int to = Math.clamp(column.getMax() - 1, from, last);
          hidden.set(from, to + 1);
        }
      }
    }
    return hidden;
  }

  private static BitSet columns(Sheet sheet) {
    BitSet hidden = new BitSet();
    for (int column = 0; column <= SpreadsheetVersion.EXCEL97.getLastColumnIndex(); column++) {
      if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
        hidden.set(column);
      }
    }
    return hidden;
  }
}
