package cn.jihe.excel.correct;

import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Span;
import java.util.List;

/**
 * A formula of plain arithmetic whose stored result is a number, or is missing.
 *
 * @param cell where it stands
 * @param text as Excel shows it, without the sign in front
 * @param reads what it is calculated from
 */
record PlainFormula(At cell, String text, List<Area> reads) {

  PlainFormula {
    reads = List.copyOf(reads);
  }

  /**
   * A cell of a workbook.
   *
   * @param sheet its place among the grids
   */
  record At(int sheet, CellPlace place) {}

  /**
   * Cells of one sheet.
   *
   * @param sheet its place among the grids
   */
  record Area(int sheet, Span span) {

    /** How many cells it has. */
    long size() {
      return (1L + span.lastRow() - span.firstRow())
          * (1L + span.lastColumn() - span.firstColumn());
    }
  }
}
