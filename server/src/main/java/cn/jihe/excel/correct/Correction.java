package cn.jihe.excel.correct;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.rule.Change;
import java.util.List;

/**
 * A workbook while its cells are being corrected: it is read once, what it shows is known after
 * each correction, and it is written once at the end. For one thread.
 */
public sealed interface Correction extends AutoCloseable permits PackageCorrection, XlsCorrection {

  /** The workbook; open as long as this is. */
  OpenedWorkbook opened();

  /** Its sheets as the corrections made so far leave them; as {@code WorkbookGrids} takes them. */
  List<Grid> grids();

  /**
   * Corrects cells. A formula is never replaced, a cell that does not exist is not made. A number
   * stays a number where its format shows it as the correction says; the cell's format stays in any
   * case. Results of plain formulas that depend on what was corrected are renewed.
   *
   * @return those that were made
   */
  List<Change> put(List<Change> corrections) throws RefusedWorkbook;

  /** Takes all corrections back. */
  void startOver() throws RefusedWorkbook;

  /** The workbook with all corrections; the same bytes as were read when there are none. */
  byte[] bytes() throws RefusedWorkbook;

  @Override
  void close();
}
