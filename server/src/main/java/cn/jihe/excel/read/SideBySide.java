package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.file.WorkTime;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Takes a sheet on which forms stand beside each other apart, so that they are never mixed. */
final class SideBySide {

  /** Nobody can read more beside each other; bounds the work on a hostile sheet. */
  private static final int MOST_CUTS = 9;

  private final Grid grid;
  private final Vocabulary vocabulary;
  private final TreeSet<Integer> names = new TreeSet<>();
  private boolean tablesBeside;

  private SideBySide(Grid grid, Vocabulary vocabulary) {
    this.grid = grid;
    this.vocabulary = vocabulary;
  }

  /** The sheet itself, or its parts from left to right. */
  static List<Grid> parts(Grid grid, Vocabulary vocabulary) {
    SideBySide sheet = new SideBySide(grid, vocabulary);
    for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
      WorkTime.check();
      sheet.look(row);
    }
    return sheet.names.isEmpty() || !sheet.tablesBeside ? List.of(grid) : sheet.cut();
  }

  private void look(int row) {
    int tables = 0;
    List<Integer> named = new ArrayList<>();
    for (GridCell cell : grid.filled(row)) {
      Optional<Label> column = vocabulary.label(Section.INDICATOR_COLUMNS, cell.text());
      if (column.isPresent() && Label.LEVEL1.equals(column.get())) {
        tables++;
      }
      Optional<HeadingLabel> heading = HeadingLabel.of(cell.text(), vocabulary);
      if (heading.isPresent() && Label.PROJECT_NAME.equals(heading.get().label())) {
        named.add(cell.column());
      }
    }
    tablesBeside |= tables > 1;
    named.stream().skip(1).forEach(names::add);
  }

  private NavigableSet<Integer> titles() {
    NavigableSet<Integer> titles = new TreeSet<>();
    for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
      grid.filled(row).stream()
          .filter(cell -> vocabulary.title(cell.text()).isPresent())
          .skip(1)
          .forEach(cell -> titles.add(cell.column()));
    }
    return titles;
  }

  private List<Grid> cut() {
    List<Grid> parts = new ArrayList<>();
    NavigableSet<Integer> titles = titles();
    int first = 0;
    for (int name : names.stream().limit(MOST_CUTS).toList()) {
      Integer title = titles.floor(name);
      int start = title == null || title <= first ? leftEdge(name, first) : title;
      parts.add(grid.columns(first, start - 1));
      first = start;
    }
    parts.add(grid.columns(first, Integer.MAX_VALUE));
    return parts;
  }

  /** Just right of the last empty column before the name's label, else the label's own column. */
  private int leftEdge(int name, int first) {
    boolean[] used = new boolean[name + 1];
    for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
      for (GridCell cell : grid.filled(row)) {
        Span span = grid.span(row, cell.column());
        for (int at = span.firstColumn(); at <= Math.min(name, span.lastColumn()); at++) {
          used[at] |= span.lastColumn() <= name || span.firstColumn() > first;
        }
      }
    }
    for (int column = name - 1; column > first; column--) {
      if (!used[column]) {
        return column + 1;
      }
    }
    return name;
  }
}
