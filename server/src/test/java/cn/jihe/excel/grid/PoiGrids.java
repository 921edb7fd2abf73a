package cn.jihe.excel.grid;

import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** The grids of an .xlsx as POI's user model has them, to compare our reader with. */
public final class PoiGrids {

  private PoiGrids() {}

  /** Every sheet but ours. */
  public static List<Grid> take(Workbook workbook) {
    boolean date1904 = workbook instanceof Date1904Support dated && dated.isDate1904();
    return take(workbook, new CellTaker(date1904));
  }

  /** Every sheet but ours, its cells taken by this. */
  public static List<Grid> take(Workbook workbook, CellTaker taker) {
    List<Grid> grids = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (!OwnMark.isOn(sheet)) {
        grids.add(grid(sheet, grids.size(), taker));
      }
    }
    return grids;
  }

  private static Grid grid(Sheet sheet, int index, CellTaker taker) {
    List<GridCell> cells = new ArrayList<>();
    BitSet hiddenRows = new BitSet();
    for (Row row : sheet) {
      hiddenRows.set(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
      for (Cell cell : row) {
        RawValue value = taker.take(cell);
        GridCell taken = new GridCell(cell.getRowIndex(), cell.getColumnIndex(), value);
        if (taken.showsSomething()) {
          cells.add(taken);
        }
      }
    }
    List<Span> merged = new ArrayList<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      merged.add(
          new Span(
              region.getFirstRow(),
              region.getFirstColumn(),
              region.getLastRow(),
              region.getLastColumn()));
    }
    Workbook workbook = sheet.getWorkbook();
    boolean isHidden =
        workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
    BitSet columns = sheet instanceof XSSFSheet xssf ? columns(xssf) : new BitSet();
    return new Grid(
        sheet.getSheetName(),
        index,
        cells,
        merged,
        new HiddenParts(isHidden, hiddenRows, columns),
        UnseenContents.NONE);
  }

  private static BitSet columns(XSSFSheet sheet) {
    BitSet hidden = new BitSet();
    int last = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    for (CTCols group : sheet.getCTWorksheet().getColsArray()) {
      for (CTCol column : group.getColArray()) {
        if (column.getHidden() || (column.isSetWidth() && column.getWidth() == 0)) {
          int from = Math.clamp(column.getMin() - 1, 0, last);
          int to = Math.clamp(column.getMax() - 1, from, last);
          hidden.set(from, to + 1);
        }
      }
    }
    return hidden;
  }
}
