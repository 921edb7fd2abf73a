package cn.jihe.excel.correct;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;

/** Corrects cells of workbooks for tests, and has what was written read again. */
final class Correcting {

  private static final WorkbookOpener OPENER = new WorkbookOpener(Limits.DEFAULT);

  private Correcting() {}

  static Change change(int sheet, String address, String after) {
    CellAddress at = new CellAddress(address);
    return new Change(
        new CellRef("any", sheet, at.getRow(), at.getColumn()), "T49", "before", after);
  }

  /** The workbook after one round of corrections on its first sheet, all of which are made. */
  static byte[] corrected(byte[] workbook, String... addressesAndTexts) throws RefusedWorkbook {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < addressesAndTexts.length; i += 2) {
      changes.add(change(0, addressesAndTexts[i], addressesAndTexts[i + 1]));
    }
    try (Correction correction = new Corrector(OPENER).open("表.xlsx", workbook)) {
      assertThat(correction.put(changes)).isEqualTo(changes);
      return asRead(correction);
    }
  }

  /** What is written, which shows what the correction says that it shows. */
  static byte[] asRead(Correction correction) throws RefusedWorkbook {
    byte[] written = correction.bytes();
    assertThat(cells(grids(written))).isEqualTo(cells(correction.grids()));
    return written;
  }

  static Correction open(byte[] workbook) throws RefusedWorkbook {
    return new Corrector(OPENER).open("表.xlsx", workbook);
  }

  static List<Grid> grids(byte[] workbook) throws RefusedWorkbook {
    try (OpenedWorkbook opened = OPENER.open("表.xlsx", workbook)) {
      return WorkbookGrids.take(opened);
    }
  }

  static List<GridCell> cells(List<Grid> grids) {
    List<GridCell> cells = new ArrayList<>();
    for (Grid grid : grids) {
      for (int row : grid.filledRows(0, Integer.MAX_VALUE)) {
        cells.addAll(grid.filled(row));
      }
    }
    return cells;
  }
}
