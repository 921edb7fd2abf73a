package cn.jihe.support;

import cn.jihe.excel.grid.CellTaker;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.CellRef;
import cn.jihe.form.FileFacts;
import cn.jihe.form.Workbook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A workbook whose sheets are taken once and whose cells are overwritten in the grids: what then is
 * read went through no file. Days count from 1900. Safe for many threads.
 */
public final class GridWorkbook {

  private final String fileName;
  private final Workbook read;
  private final MutableWorkbook looks;
  private final CellTaker taker = new CellTaker(false);
  private final List<Grid> grids;

  /**
   * Takes its sheets.
   *
   * @param read what is read of the same bytes
   */
  public GridWorkbook(String fileName, byte[] bytes, Workbook read) {
    this.fileName = fileName;
    this.read = read;
    this.looks = new MutableWorkbook(bytes);
    this.grids = looks.grids(taker);
  }

  /** What is read when these cells hold something else, their looks as they were. */
  public Workbook with(Map<CellRef, JsonNode> cells) {
    List<Grid> changed = new ArrayList<>(grids);
    cells.forEach(
        (at, value) ->
            changed.set(at.sheetIndex(), changed.get(at.sheetIndex()).with(cell(at, value))));
    try {
      Workbook mutated = DrawnSheet.reader().read(changed, fileName);
      return new Workbook(
          mutated.forms(),
          mutated.gaps(),
          read.templates(),
          new FileFacts(
              read.facts().macros(), read.facts().externalLinks(), mutated.facts().hidden()));
    } catch (RefusedWorkbook refused) {
      throw new IllegalStateException(refused);
    }
  }

  private synchronized GridCell cell(CellRef at, JsonNode value) {
    return new GridCell(at.row(), at.column(), looks.taken(at, value, taker));
  }
}
