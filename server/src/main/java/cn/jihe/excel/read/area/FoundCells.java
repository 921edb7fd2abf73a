package cn.jihe.excel.read.area;

import cn.jihe.excel.grid.Grid;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormCells.Located;
import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields found so far; the first place found for a field stays. */
public final class FoundCells {

  private final Grid grid;
  private final Map<FieldPath, Located> cells = new LinkedHashMap<>();

  public FoundCells(Grid grid) {
    this.grid = grid;
  }

  public void put(String path, int row, int column) {
    put(new FieldPath(path), row, column);
  }

  public void put(FieldPath path, int row, int column) {
    if (!cells.containsKey(path)) {
      cells.put(path, new Located(grid.ref(row, column), grid.value(row, column), true));
    }
  }

  public void put(String path, CellRef cell, RawValue value) {
    put(new FieldPath(path), cell, value);
  }

  public void put(FieldPath path, CellRef cell, RawValue value) {
    cells.putIfAbsent(path, located(grid, cell, value));
  }

  /**
   * A value with its cell.
   *
   * @param alone whether no other cell has a part in it
   */
  public void put(FieldPath path, CellRef cell, RawValue value, boolean alone) {
    Located located = located(grid, cell, value);
    cells.putIfAbsent(path, new Located(cell, value, located.whole() && alone));
  }

  /** A target with its comparator from another cell. */
  public void putSignApart(FieldPath path, CellRef cell, RawValue value) {
    cells.putIfAbsent(path, new Located(cell, value, false, true));
  }

  /** A value with its cell, whole if it is what the cell shows. */
  public static Located located(Grid grid, CellRef cell, RawValue value) {
    return new Located(cell, value, value.equals(grid.value(cell.row(), cell.column())));
  }

  /** Gives what was found for one field to another that has nothing. */
  public void pass(FieldPath from, FieldPath to) {
    if (!cells.containsKey(to) && cells.containsKey(from)) {
      cells.put(to, cells.remove(from));
    }
  }

  public boolean has(FieldPath path) {
    return cells.containsKey(path);
  }

  /** As a reader meets them: from top to bottom, from left to right. */
  public Map<FieldPath, Located> inReadingOrder() {
    List<Map.Entry<FieldPath, Located>> entries = new ArrayList<>(cells.entrySet());
    entries.sort(Comparator.comparing(entry -> entry.getValue().cell()));
    Map<FieldPath, Located> sorted = new LinkedHashMap<>();
    entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** In the order they were found. */
  public Map<FieldPath, Located> asFound() {
    return cells;
  }
}
