package cn.jihe.excel.grid;

import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Takes a POI sheet as a {@link Grid}. */
public final class GridTaker {

  private GridTaker() {}

  /** Every sheet with cells; a chart sheet has none and still counts as one. */
  public static List<Grid> take(Workbook workbook, CellTaker taker) {
    List<Grid> grids = new ArrayList<>();
    LongTexts texts = new LongTexts();
    for (Sheet sheet : workbook) {
      // Our own result sheet is no part of what the clerk sent, and must not shift the others.
      if (!OwnMark.isOn(sheet)) {
        grids.add(take(sheet, grids.size(), taker, texts));
      }
    }
    return grids;
  }

  private static Grid take(Sheet sheet, int sheetIndex, CellTaker taker, LongTexts texts) {
    List<GridCell> cells = new ArrayList<>();
    Set<Integer> hiddenRows = new HashSet<>();
    for (Row row : sheet) {
      if (HiddenParts.isHidden(row)) {
        hiddenRows.add(row.getRowNum());
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
    return new Grid(
        sheet.getSheetName(), sheetIndex, cells, merged, HiddenParts.of(sheet, hiddenRows));
  }
}
