package cn.jihe.excel.read.table;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.label.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of several columns of points are the indicators' own: levels 1 and 2 may have points too,
 * in columns called alike.
 */
final class PointColumns {

  /** A table says what its columns are in its first rows; bounds the work on a hostile sheet. */
  private static final int MOST_ROWS = 200;

  private final Grid grid;
  private final Map<Integer, Label> heads;
  private final List<Integer> rows;

  /**
   * Of a table.
   *
   * @param heads the labels of all its columns; of columns with the same head all
   */
  PointColumns(FormArea area, IndicatorHeader header, Map<Integer, Label> heads) {
    this.grid = area.grid();
    this.heads = heads;
    this.rows =
        grid.filledRows(area.firstBelow(header), area.last()).stream().limit(MOST_ROWS).toList();
  }

  /**
   * Puts the label at the indicators' own column if it is at one of a level: the nearest right of
   * the names, or else the last that is merged over no two of them.
   *
   * @param columns by their heads, the levels where they belong
   */
  void place(Label label, Map<Label, Integer> columns) {
    Integer headed = columns.get(label);
    Integer names = columns.get(Label.LEVEL3);
    if (headed == null || names == null || !heads.containsValue(label)) {
      return;
    }
    Set<Integer> merged = mergedOverNames(names);
    if (headed > names && !merged.contains(headed)) {
      return;
    }
    List<Integer> own = alike(label).filter(column -> !merged.contains(column)).toList();
    own.stream()
        .filter(column -> column > names)
        .findFirst()
        .or(() -> own.stream().reduce((left, right) -> right))
        .ifPresent(column -> columns.put(label, column));
  }

  private Stream<Integer> alike(Label label) {
    return heads.entrySet().stream()
        .filter(head -> head.getValue().equals(label))
        .map(Map.Entry::getKey)
        .sorted();
  }

  /** The columns in which a cell is merged down over the names of several indicators. */
  private Set<Integer> mergedOverNames(int names) {
    Set<Integer> merged = new HashSet<>();
    for (int row : rows) {
      for (GridCell cell : grid.filled(row)) {
        Span span = grid.span(row, cell.column());
        boolean down = heads.containsKey(cell.column()) && span.lastRow() > row;
        if (down && grid.span(row, names).lastRow() < span.lastRow()) {
          merged.add(cell.column());
        }
      }
    }
    return merged;
  }
}
