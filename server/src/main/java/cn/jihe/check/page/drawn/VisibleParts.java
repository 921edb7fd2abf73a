package cn.jihe.check.page.drawn;

import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.excel.draw.SheetDrawing.DrawingRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a drawing is to be seen, and where it comes to stand in a table. */
final class VisibleParts {

  /**
   * A line of the table.
   *
   * @param rows one that is to be seen, or all the hidden ones between two that are
   */
  record Line(List<DrawingRow> rows) {
    boolean isHidden() {
      return rows.getFirst().hidden();
    }
  }

  private final SheetDrawing drawing;
  private final List<Line> lines;

  /** Lines and places of what is to be seen, by the numbers on the sheet. */
  private final NavigableMap<Integer, Integer> lineOfRow = new TreeMap<>();

  private final NavigableMap<Integer, Integer> placeOfColumn = new TreeMap<>();

  /** The cells of each line that is to be seen. */
  private final Map<Integer, List<DrawingCell>> cells;

  /** Those of them that reach over several rows. */
  private final List<DrawingCell> tall;

  VisibleParts(SheetDrawing drawing) {
    this.drawing = drawing;
    this.lines = lines(drawing.rows());
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isHidden()) {
        lineOfRow.put(lines.get(i).rows().getFirst().number(), i);
      }
    }
    columns().forEach(column -> placeOfColumn.put(column.number(), placeOfColumn.size()));
    this.cells =
        drawing.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(this::isVisible)
            .sorted(Comparator.comparingInt(this::place))
            .collect(Collectors.groupingBy(this::line));
    this.tall =
        cells.values().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.region().firstRow() < cell.region().lastRow())
            .toList();
  }

  private static List<Line> lines(List<DrawingRow> rows) {
    List<Line> lines = new ArrayList<>();
    List<DrawingRow> hidden = new ArrayList<>();
    for (DrawingRow row : rows) {
      if (row.hidden()) {
        hidden.add(row);
      } else {
        if (!hidden.isEmpty()) {
          lines.add(new Line(List.copyOf(hidden)));
          hidden.clear();
        }
        lines.add(new Line(List.of(row)));
      }
    }
    if (!hidden.isEmpty()) {
      lines.add(new Line(List.copyOf(hidden)));
    }
    return lines;
  }

  List<DrawingColumn> columns() {
    return drawing.columns().stream().filter(column -> !column.hidden()).toList();
  }

  List<DrawingColumn> hiddenColumns() {
    return drawing.columns().stream().filter(DrawingColumn::hidden).toList();
  }

  /** In the order of the table. */
  List<Line> lines() {
    return lines;
  }

  /** The cells that begin in a line, from left to right; none in one of hidden rows. */
  List<DrawingCell> cells(int line) {
    return cells.getOrDefault(line, List.of());
  }

  /** The cells nothing of which is to be seen, because their rows are hidden. */
  List<DrawingCell> hiddenIn(Line line) {
    return line.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !hasLine(cell))
        .toList();
  }

  /** The cells nothing of which is to be seen, because their columns are hidden and no row is. */
  List<DrawingCell> hiddenInColumns() {
    return drawing.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> hasLine(cell) && !isVisible(cell))
        .toList();
  }

  /** How many columns lie between the cells that reach across a line of hidden rows. */
  List<Integer> gaps(int line) {
    BitSet covered = new BitSet();
    for (DrawingCell cell : tall) {
      if (line(cell) < line && line(cell) + height(cell) > line) {
        covered.set(place(cell), place(cell) + width(cell));
      }
    }
    List<Integer> gaps = new ArrayList<>();
    int start = covered.nextClearBit(0);
    while (start < placeOfColumn.size()) {
      int next = covered.nextSetBit(start);
      int end = next < 0 ? placeOfColumn.size() : next;
      gaps.add(end - start);
      start = covered.nextClearBit(end);
    }
    return gaps;
  }

  private boolean hasLine(DrawingCell cell) {
    return !between(lineOfRow, cell.region().firstRow(), cell.region().lastRow()).isEmpty();
  }

  private boolean isVisible(DrawingCell cell) {
    return hasLine(cell)
        && !between(placeOfColumn, cell.region().firstColumn(), cell.region().lastColumn())
            .isEmpty();
  }

  /** The line that a cell begins in. */
  int line(DrawingCell cell) {
    return between(lineOfRow, cell.region().firstRow(), cell.region().lastRow())
        .firstEntry()
        .getValue();
  }

  /** How many lines a cell covers, those of hidden rows between its own among them. */
  int height(DrawingCell cell) {
    int last =
        between(lineOfRow, cell.region().firstRow(), cell.region().lastRow())
            .lastEntry()
            .getValue();
    return last - line(cell) + 1;
  }

  /** The column of the table that a cell begins in, from 0. */
  int place(DrawingCell cell) {
    return between(placeOfColumn, cell.region().firstColumn(), cell.region().lastColumn())
        .firstEntry()
        .getValue();
  }

  /** How many columns of the table a cell covers. */
  int width(DrawingCell cell) {
    return between(placeOfColumn, cell.region().firstColumn(), cell.region().lastColumn()).size();
  }

  private static NavigableMap<Integer, Integer> between(
      NavigableMap<Integer, Integer> all, int first, int last) {
    return all.subMap(first, true, last, true);
  }
}
