package cn.jihe.excel.draw;

import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import java.util.List;

/**
 * How a part of a sheet looks. Rows and columns are in it whether hidden or not.
 *
 * @param area what was asked for
 * @param columns from left to right; none when the sheet is not there
 * @param rows from the top
 */
public record SheetDrawing(DrawArea area, List<DrawingColumn> columns, List<DrawingRow> rows) {

  public SheetDrawing {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Of a sheet that is not there. */
  static SheetDrawing none(DrawArea area) {
    return new SheetDrawing(area, List.of(), List.of());
  }

  /**
   * A column.
   *
   * @param number from 0
   * @param width in characters, as the sheet says it
   * @param hidden whether nothing of it is to be seen
   */
  public record DrawingColumn(int number, double width, boolean hidden) {}

  /**
   * A row.
   *
   * @param number from 0
   * @param height in points
   * @param hidden whether nothing of it is to be seen
   * @param cells those whose region starts in it, from left to right; empty ones too
   */
  public record DrawingRow(int number, double height, boolean hidden, List<DrawingCell> cells) {
    public DrawingRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell, or several that are merged.
   *
   * @param ref its address; the first cell's of a merged region, even where that is not drawn
   * @param region what is drawn of it
   * @param text what Excel shows, all of it
   */
  public record DrawingCell(CellRef ref, Span region, String text, CellLook look) {}
}
