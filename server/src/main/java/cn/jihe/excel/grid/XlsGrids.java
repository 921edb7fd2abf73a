package cn.jihe.excel.grid;

import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Takes the sheets of an .xls, as POI has them, as grids. Formulas are never evaluated. */
public final class XlsGrids {

  private final CellTaker taker;
  private final LongTexts texts = new LongTexts();

  private XlsGrids(CellTaker taker) {
    this.taker = taker;
  }

  /** As {@link WorkbookGrids#take}. */
  static List<Grid> take(Workbook workbook) {
    XlsGrids all = new XlsGrids(new CellTaker(isDate1904(workbook)));
    List<Grid> grids = new ArrayList<>();
    for (Sheet sheet : workbook) {
      // Our own result sheet is no part of what the clerk sent, and must not shift the others.
      if (!OwnMark.isOn(sheet)) {
        grids.add(all.grid(sheet, grids.size()));
      }
    }
    return grids;
  }

  /**
   * As one of {@link WorkbookGrids#take}, of a single sheet.
   *
   * @param index its place among the sheets of the clerk, from 0
   */
  public static Grid take(Sheet sheet, int index) {
    return new XlsGrids(new CellTaker(isDate1904(sheet.getWorkbook()))).grid(sheet, index);
  }

  private static boolean isDate1904(Workbook workbook) {
    return workbook instanceof HSSFWorkbook old
        && old.getInternalWorkbook().isUsing1904DateWindowing();
  }

  private Grid grid(Sheet sheet, int index) {
    List<GridCell> cells = new ArrayList<>();
    BitSet hiddenRows = new BitSet();
    for (Row row : sheet) {
      if (row.getZeroHeight() || row.getHeight() == 0) {
        hiddenRows.set(row.getRowNum());
      }
      for (Cell cell : row) {
        RawValue value = taker.take(cell);
        texts.add(value.text());
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
    HiddenParts hidden = new HiddenParts(isHidden, hiddenRows, hiddenColumns(sheet));
    return new Grid(sheet.getSheetName(), index, cells, merged, hidden, UnseenContents.NONE);
  }

  private static BitSet hiddenColumns(Sheet sheet) {
    BitSet hidden = new BitSet();
    for (int column = 0; column <= SpreadsheetVersion.EXCEL97.getLastColumnIndex(); column++) {
      if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
        hidden.set(column);
      }
    }
    return hidden;
  }
}
