package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.CellRef;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.words.LevelNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recognises the header of an indicator table, in one row or several, merged or not. */
final class HeaderScan {

  private static final Set<Label> LEVELS = Set.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3);
  private static final Set<Label> VALUES =
      Set.of(Label.TARGET, Label.PROJECT_TARGET, Label.ACTUAL, Label.WEIGHT);

  private static final Set<Label> VALUES_OF_BLOCKS = Set.of(Label.TARGET, Label.PROJECT_TARGET);

  /** What stands beside 指标名称 in a table without levels. */
  private static final Set<Label> MEASURES =
      Set.of(Label.TARGET_SIGN, Label.TARGET_UNIT, Label.WEIGHT, Label.ACTUAL);

  private static final LevelNames NAMES = LevelNames.standard();

  /** Where the levels of a table's first row stand, perhaps below a second row of heads. */
  private static final int ROWS_BELOW = 3;

  private final Grid grid;
  private final int row;
  private final Vocabulary vocabulary;
  private final Map<Label, List<GridCell>> places = new HashMap<>();
  private final Map<Label, Integer> columns = new HashMap<>();
  private int first;
  private int last;
  private boolean longTerm;

  private HeaderScan(Grid grid, int row, Vocabulary vocabulary) {
    this.grid = grid;
    this.row = row;
    this.vocabulary = vocabulary;
    this.first = row;
    this.last = row;
  }

  /** The header whose levels are named in this row; empty when none are. */
  static Optional<IndicatorHeader> at(Grid grid, int row, Vocabulary vocabulary) {
    return new HeaderScan(grid, row, vocabulary).header();
  }

  private Optional<IndicatorHeader> header() {
    CellRef start = null;
    for (GridCell cell : grid.filled(row)) {
      Optional<Label> label = label(cell.text());
      // 年度绩效指标完成情况 left of the levels heads the whole table.
      if (label.isPresent() && (start != null || LEVELS.contains(label.get()))) {
        places.computeIfAbsent(label.get(), key -> new ArrayList<>()).add(cell);
        if (LEVELS.contains(label.get())) {
          last = Math.max(last, grid.span(row, cell.column()).lastRow());
          start = start == null ? grid.ref(row, cell.column()) : start;
        }
      }
    }
    if (start == null || !isHeader()) {
      return Optional.empty();
    }
    choose();
    readAbove();
    readBelow();
    TableBlocks blocks = new TableBlocks(grid, vocabulary, last);
    blocks.choose(heads()).ifPresent(this::take);
    if (blocks.isOnlyLongTerm(columns)) {
      Integer whole = columns.remove(Label.PROJECT_TARGET);
      columns.put(Label.TARGET, whole);
      longTerm = true;
    }
    return columns.keySet().stream().anyMatch(VALUES::contains)
        ? Optional.of(new IndicatorHeader(first, last, columns, start, longTerm))
        : Optional.empty();
  }

  private void take(TableBlocks.Choice choice) {
    VALUES_OF_BLOCKS.forEach(columns::remove);
    columns.putAll(choice.columns());
    longTerm = choice.longTerm();
  }

  /** The labels in all rows of the header; those below a wide one stand for it. */
  private List<TableBlocks.Head> heads() {
    Map<Integer, TableBlocks.Head> heads = new TreeMap<>();
    for (int at : grid.filledRows(row, last)) {
      for (GridCell cell : grid.filled(at)) {
        label(cell.text())
            .ifPresent(label -> heads.put(cell.column(), new TableBlocks.Head(cell, label)));
      }
    }
    return List.copyOf(heads.values());
  }

  private boolean isHeader() {
    long levels = places.keySet().stream().filter(LEVELS::contains).count();
    boolean plainList =
        places.containsKey(Label.LEVEL3)
            && places.containsKey(Label.TARGET)
            && (places.keySet().stream().anyMatch(MEASURES::contains) || levelsStandBelow());
    return levels >= 2 || plainList;
  }

  /** Whether the levels' heads are called otherwise: 产出指标 or 数量指标 stands right below. */
  private boolean levelsStandBelow() {
    return grid.filledRows(row + 1, row + ROWS_BELOW).stream()
        .flatMap(below -> grid.filled(below).stream())
        .anyMatch(cell -> NAMES.isGroupOnly(cell.text()) || NAMES.isKindOnly(cell.text()));
  }

  /**
   * Where names and values stand twice, the values of several years stand on the left and this
   * year's on the right. Of other columns with like labels, 分值 and 权重, the one called most like the
   * standard name is read.
   */
  private void choose() {
    boolean twice =
        places.getOrDefault(Label.LEVEL3, List.of()).size() > 1
            && places.getOrDefault(Label.TARGET, List.of()).size() > 1;
    places.forEach(
        (label, at) -> columns.put(label, (twice ? at.getLast() : closest(at)).column()));
  }

  private GridCell closest(List<GridCell> cells) {
    return Collections.min(
        cells,
        Comparator.comparingInt(cell -> vocabulary.rank(Section.INDICATOR_COLUMNS, cell.text())));
  }

  /** 实际完成值 and the like may be merged down from a row above, or stand there unmerged. */
  private void readAbove() {
    for (GridCell cell : grid.reachingInto(row)) {
      label(cell.text())
          .filter(label -> !columns.containsKey(label))
          .ifPresent(
              label -> {
                columns.put(label, cell.column());
                first = Math.min(first, cell.row());
              });
    }
    Map<Label, Integer> above = new HashMap<>();
    for (GridCell cell : row == 0 ? List.<GridCell>of() : grid.filled(row - 1)) {
      label(cell.text())
          .filter(label -> !columns.containsKey(label) && grid.text(row, cell.column()).isEmpty())
          .ifPresent(label -> above.put(label, cell.column()));
    }
    // One alone may be the label of a field that ends just above the table.
    if (above.size() > 1) {
      columns.putAll(above);
      first = Math.min(first, row - 1);
    }
  }

  /** What stands below a wide label splits it, and knows better where each column is. */
  private void readBelow() {
    Map<Label, Integer> below = new HashMap<>();
    for (int at : grid.filledRows(row + 1, last)) {
      for (GridCell cell : grid.filled(at)) {
        label(cell.text())
            .or(() -> ofTerm(cell))
            .ifPresent(label -> below.putIfAbsent(label, cell.column()));
      }
    }
    columns.putAll(below);
    Map<Label, Integer> continued = continuation(last + 1);
    if (!continued.isEmpty()) {
      columns.putAll(continued);
      last++;
    }
  }

  /** 实施期 and 年度 below a wide 指标值. */
  private Optional<Label> ofTerm(GridCell cell) {
    Integer target = columns.get(Label.TARGET);
    boolean splits =
        target != null
            && grid.span(row, target).firstColumn() <= cell.column()
            && cell.column() <= grid.span(row, target).lastColumn();
    return switch (splits ? TableBlocks.term(cell.text()) : TableBlocks.Term.UNKNOWN) {
      case YEAR -> Optional.of(Label.TARGET);
      case LONG -> Optional.of(Label.PROJECT_TARGET);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** A row in which every cell is a column's label, or the end of the one above it. */
  private Map<Label, Integer> continuation(int at) {
    Map<Label, Integer> continued = new HashMap<>();
    for (GridCell cell : grid.filled(at)) {
      String above = grid.text(row, cell.column());
      Optional<Label> label = label(above + cell.text()).or(() -> label(cell.text()));
      if (label.isEmpty()) {
        return Map.of();
      }
      continued.putIfAbsent(label.get(), cell.column());
    }
    boolean names = LEVELS.stream().anyMatch(continued::containsKey);
    boolean again = names && !isBroken(at);
    return again ? Map.of() : continued;
  }

  /** Whether the levels' names are broken between the rows, not written in both. */
  private boolean isBroken(int at) {
    return grid.filled(at).stream()
        .filter(cell -> label(cell.text()).filter(LEVELS::contains).isPresent())
        .findAny()
        .isEmpty();
  }

  private Optional<Label> label(String text) {
    return vocabulary.label(Section.INDICATOR_COLUMNS, text);
  }
}
