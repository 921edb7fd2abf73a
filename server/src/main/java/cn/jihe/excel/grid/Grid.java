package cn.jihe.excel.grid;

import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet as a reader sees it: what its cells show and which of them are merged. Immutable, and
 * sparse: a lonely cell in the last column costs no more than any other.
 */
public final class Grid {

  private final String sheet;
  private final int sheetIndex;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows;
  private final List<Span> merged;
  private final Merges merges;
  private final HiddenParts hidden;

  public Grid(String sheet, int sheetIndex, Collection<GridCell> cells, List<Span> merged) {
    this(sheet, sheetIndex, cells, merged, HiddenParts.NONE);
  }

  public Grid(
      String sheet,
      int sheetIndex,
      Collection<GridCell> cells,
      List<Span> merged,
      HiddenParts hidden) {
    this.sheet = sheet;
    this.hidden = hidden;
    this.merged = List.copyOf(merged);
    this.sheetIndex = sheetIndex;
    this.rows = new TreeMap<>();
    for (GridCell cell : cells) {
      rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }
    this.merges = Merges.within(merged, rows.isEmpty() ? -1 : rows.lastKey() + 1);
  }

  /** The same sheet as if it had only these columns, both included; addresses stay the same. */
  public Grid columns(int first, int last) {
    List<GridCell> kept = new ArrayList<>();
    for (int row : rows.keySet()) {
      for (GridCell cell : filled(row)) {
        Span span = span(row, cell.column());
        if (span.firstColumn() <= last && span.lastColumn() >= first) {
          kept.add(cell);
        }
      }
    }
    List<Span> spans =
        merged.stream()
            .filter(span -> span.firstColumn() <= last && span.lastColumn() >= first)
            .toList();
    return new Grid(sheet, sheetIndex, kept, spans, hidden);
  }

  /** The same sheet with this cell in the place of the one that stood there, if any did. */
  public Grid with(GridCell cell) {
    List<GridCell> cells = new ArrayList<>();
    rows.values().forEach(row -> cells.addAll(row.values()));
    cells.removeIf(old -> old.row() == cell.row() && old.column() == cell.column());
    if (cell.showsSomething()) {
      cells.add(cell);
    }
    return new Grid(sheet, sheetIndex, cells, merged, hidden);
  }

  public String sheet() {
    return sheet;
  }

  /** What of the sheet nobody sees who opens it. */
  public HiddenParts hidden() {
    return hidden;
  }

  /** The first row that shows something; -1 on an empty sheet. */
  public int firstRow() {
    return rows.isEmpty() ? -1 : rows.firstKey();
  }

  /** The last row that shows something; -1 on an empty sheet. */
  public int lastRow() {
    return rows.isEmpty() ? -1 : rows.lastKey();
  }

  /** The rows between two, both included, that show something. */
  public Iterable<Integer> filledRows(int first, int last) {
    return first > last ? List.of() : rows.subMap(first, true, last, true).keySet();
  }

  /**
   * The cells of a row that show something, from left to right; merged ones at their anchor only.
   */
  public Collection<GridCell> filled(int row) {
    return rows.getOrDefault(row, new TreeMap<>()).values();
  }

  public boolean isFilled(int row) {
    return rows.containsKey(row);
  }

  /** The merged region that covers a cell, or the cell itself. */
  public Span span(int row, int column) {
    return merges.at(row, column);
  }

  /** The first cells of regions that reach down into a row and show something there. */
  public List<GridCell> reachingInto(int row) {
    return merges.inRow(row).stream()
        .filter(span -> span.firstRow() < row)
        .map(
            span ->
                new GridCell(
                    span.firstRow(),
                    span.firstColumn(),
                    value(span.firstRow(), span.firstColumn())))
        .filter(cell -> !cell.text().isEmpty())
        .toList();
  }

  /** What a cell shows; a merged cell shows what its region's first cell holds. */
  public RawValue value(int row, int column) {
    Span span = span(row, column);
    NavigableMap<Integer, GridCell> cells = rows.get(span.firstRow());
    GridCell cell = cells == null ? null : cells.get(span.firstColumn());
    return cell == null ? RawValue.EMPTY : cell.value();
  }

  public String text(int row, int column) {
    return value(row, column).text();
  }

  /** The address of a cell; of a merged region's first cell for all cells in it. */
  public CellRef ref(int row, int column) {
    Span span = span(row, column);
    return new CellRef(sheet, sheetIndex, span.firstRow(), span.firstColumn());
  }
}
