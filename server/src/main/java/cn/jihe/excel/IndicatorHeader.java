package cn.jihe.excel;

import cn.jihe.form.CellRef;
import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The header of an indicator table: 一级指标 … 指标值, in one row or two.
 *
 * @param first the first of its rows
 * @param last the last of its rows
 * @param columns where each column starts
 */
record IndicatorHeader(int first, int last, Map<Label, Integer> columns, CellRef cell) {

  private static final Set<Label> LEVELS = EnumSet.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3);
  private static final Set<Label> VALUES =
      EnumSet.of(Label.TARGET, Label.PROJECT_TARGET, Label.ACTUAL, Label.WEIGHT);

  /** The header that starts in this row; empty when none does. */
  static Optional<IndicatorHeader> at(Grid grid, int row, Vocabulary vocabulary) {
    Map<Label, Integer> columns = new EnumMap<>(Label.class);
    int last = row;
    CellRef start = null;
    for (GridCell cell : grid.filled(row)) {
      Optional<Label> label = vocabulary.label(Section.INDICATOR_COLUMNS, cell.text());
      if (label.isEmpty()) {
        continue;
      }
      columns.putIfAbsent(label.get(), cell.column());
      if (LEVELS.contains(label.get())) {
        last = Math.max(last, grid.span(row, cell.column()).lastRow());
        start = start == null ? grid.ref(row, cell.column()) : start;
      }
    }
    if (start == null || columns.keySet().stream().filter(LEVELS::contains).count() < 2) {
      return Optional.empty();
    }
    columns.putAll(secondRow(grid, row + 1, last, vocabulary));
    return columns.keySet().stream().anyMatch(VALUES::contains)
        ? Optional.of(new IndicatorHeader(row, last, columns, start))
        : Optional.empty();
  }

  /** What stands below a wide label splits it, and knows better where each column is. */
  private static Map<Label, Integer> secondRow(
      Grid grid, int first, int last, Vocabulary vocabulary) {
    Map<Label, Integer> columns = new EnumMap<>(Label.class);
    for (int row : grid.filledRows(first, last)) {
      for (GridCell cell : grid.filled(row)) {
        vocabulary
            .label(Section.INDICATOR_COLUMNS, cell.text())
            .ifPresent(label -> columns.putIfAbsent(label, cell.column()));
      }
    }
    return columns;
  }

  boolean has(Label label) {
    return columns.containsKey(label);
  }

  /** Where a column starts; empty when the table has no such column. */
  OptionalInt column(Label label) {
    Integer column = columns.get(label);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }
}
