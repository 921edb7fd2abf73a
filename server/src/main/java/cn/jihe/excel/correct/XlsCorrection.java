package cn.jihe.excel.correct;

import cn.jihe.excel.grid.CellTaker;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.rule.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Corrects an .xls by way of POI. */
final class XlsCorrection implements Correction {

  private final WorkbookOpener opener;
  private final String fileName;
  private final byte[] original;
  private final CellTaker taker = new CellTaker(false);
  private OpenedWorkbook opened;
  private List<Grid> grids;
  private boolean changed;

  /**
   * Takes the sheets.
   *
   * @param opened of these bytes; closed with this
   */
  XlsCorrection(WorkbookOpener opener, String fileName, byte[] original, OpenedWorkbook opened)
      throws RefusedWorkbook {
    this.opener = opener;
    this.fileName = fileName;
    this.original = original;
    this.opened = opened;
    this.grids = WorkbookGrids.take(opened);
  }

  @Override
  public OpenedWorkbook opened() {
    return opened;
  }

  @Override
  public List<Grid> grids() {
    return grids;
  }

  @Override
  public List<Change> put(List<Change> corrections) throws RefusedWorkbook {
    List<Change> done =
        opened.read(
            workbook -> {
              List<Change> made = new ArrayList<>();
              for (Change correction : corrections) {
                if (put(workbook, correction)) {
                  made.add(correction);
                }
              }
              if (!made.isEmpty()) {
                Recalculation.of(workbook);
              }
              return made;
            });
    if (!done.isEmpty()) {
      changed = true;
      grids = WorkbookGrids.take(opened);
    }
    return done;
  }

  private boolean put(Workbook workbook, Change correction) {
    Sheet sheet = workbook.getSheet(correction.cell().sheet());
    Row row = sheet == null ? null : sheet.getRow(correction.cell().row());
    Cell cell = row == null ? null : row.getCell(correction.cell().column());
    if (cell == null || cell.getCellType() == CellType.FORMULA) {
      return false;
    }
    if (cell.getCellType() == CellType.NUMERIC) {
      double before = cell.getNumericCellValue();
      Optional<BigDecimal> number = HeldNumber.of(correction.after(), held -> shown(cell, held));
      cell.setCellValue(before);
      if (number.isPresent()) {
        cell.setCellValue(number.get().doubleValue());
        return true;
      }
    }
    cell.setCellValue(correction.after());
    return true;
  }

  private String shown(Cell cell, BigDecimal held) {
    cell.setCellValue(held.doubleValue());
    return taker.take(cell).text();
  }

  /** POI cannot forget what was put into it. */
  @Override
  public void startOver() throws RefusedWorkbook {
    if (changed) {
      opened.close();
      opened = opener.open(fileName, original);
      grids = WorkbookGrids.take(opened);
      changed = false;
    }
  }

  @Override
  public byte[] bytes() throws RefusedWorkbook {
    return changed
        ? opened.read(workbook -> AnnotatedWorkbook.of(workbook, opened.format()).bytes())
        : original;
  }

  @Override
  public void close() {
    opened.close();
  }
}
