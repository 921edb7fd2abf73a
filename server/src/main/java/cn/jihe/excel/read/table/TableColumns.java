package cn.jihe.excel.read.table;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of an indicator table. Heads say what most of them are; comparators, units and levels
 * are told by what stands in the cells, for their heads are called anything or nothing at all.
 */
public final class TableColumns {

  private static final Set<Label> BY_CONTENTS =
      Set.of(
          Label.LEVEL1,
          Label.LEVEL2,
          Label.LEVEL3,
          Label.TARGET,
          Label.PROJECT_TARGET,
          Label.TARGET_SIGN,
          Label.TARGET_UNIT);

  private final Grid grid;
  private final IndicatorHeader header;
  private final ColumnTexts texts;
  private final Map<Label, Integer> columns;

  /** The labels of all heads; of two columns with the same head both. */
  private final Map<Integer, Label> heads = new HashMap<>();

  private TableColumns(FormArea area, IndicatorHeader header, Vocabulary vocabulary) {
    this.grid = area.grid();
    this.header = header;
    this.texts = ColumnTexts.below(header, area, vocabulary);
    this.columns = new HashMap<>(header.columns());
    for (int row : grid.filledRows(header.first(), header.last())) {
      for (GridCell cell : grid.filled(row)) {
        vocabulary
            .label(Section.INDICATOR_COLUMNS, cell.text())
            .ifPresent(label -> heads.put(cell.column(), label));
      }
    }
  }

  /** The header with every column where its contents stand. */
  public static IndicatorHeader of(FormArea area, IndicatorHeader header, Vocabulary vocabulary) {
    TableColumns table = new TableColumns(area, header, vocabulary);
    table.placeTarget();
    new LevelColumns(table.texts, table.columns, table.taken()).place();
    PointColumns points = new PointColumns(area, header, table.heads);
    points.place(Label.WEIGHT, table.columns);
    points.place(Label.SCORE, table.columns);
    return new IndicatorHeader(
        header.first(), header.last(), table.columns, header.cell(), header.longTerm());
  }

  /** Columns whose heads say that they are no part of a name or a target. */
  private Set<Integer> taken() {
    Set<Integer> taken = new HashSet<>();
    columns.forEach(
        (label, column) -> {
          if (!LevelColumns.LEVELS.contains(label)) {
            taken.add(column);
          }
        });
    return taken;
  }

  private boolean isOther(int column) {
    return columns.entrySet().stream()
            .anyMatch(entry -> entry.getValue() == column && !BY_CONTENTS.contains(entry.getKey()))
        || Optional.ofNullable(heads.get(column))
            .filter(label -> !BY_CONTENTS.contains(label))
            .isPresent();
  }

  private void placeTarget() {
    Label label = columns.containsKey(Label.TARGET) ? Label.TARGET : Label.PROJECT_TARGET;
    Integer headed = columns.get(label);
    if (headed == null) {
      return;
    }
    OptionalInt sign = sign(headed);
    columns.remove(Label.TARGET_SIGN);
    sign.ifPresent(column -> columns.put(Label.TARGET_SIGN, column));
    boolean isSign = sign.isPresent() && sign.getAsInt() == headed;
    int value = isSign || saysNature(headed) ? valueBeside(headed).orElse(headed) : headed;
    columns.put(label, value);
    OptionalInt unit = unit(value);
    columns.remove(Label.TARGET_UNIT);
    unit.ifPresent(column -> columns.put(Label.TARGET_UNIT, column));
  }

  /**
   * The column of comparators that is nearest to the values, and left of them rather than right.
   */
  private OptionalInt sign(int target) {
    return texts.columns().stream()
        .filter(column -> !isOther(column) && holdsComparators(column))
        .filter(column -> column != target || valueBeside(column).isPresent())
        .min(
            Comparator.<Integer>comparingInt(column -> Math.abs(column - target))
                .thenComparing(Comparator.naturalOrder()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private boolean holdsComparators(int column) {
    int comparators = texts.count(column, ComparatorCell::isComparator);
    int natures = texts.count(column, ComparatorCell::isNature);
    boolean called = Label.TARGET_SIGN.equals(heads.get(column));
    return comparators > 0 && (called || 2 * comparators > texts.count(column) - natures);
  }

  /**
   * Whether a head reaches over a column that only says of what nature the values beside it are.
   */
  private boolean saysNature(int column) {
    return texts.count(column, ComparatorCell::isNature) == texts.count(column)
        && grid.filledRows(header.first(), header.last()).stream()
            .anyMatch(row -> grid.span(row, column).lastColumn() > column);
  }

  /** The values of comparators that are headed like values: under another such head, or beside. */
  private OptionalInt valueBeside(int sign) {
    Label head = heads.get(sign);
    return heads.entrySet().stream()
        .filter(other -> other.getKey() != sign && other.getValue().equals(head))
        .map(Map.Entry::getKey)
        .filter(column -> !holdsComparators(column))
        .min(Comparator.comparingInt(column -> Math.abs(column - sign)))
        .or(() -> Optional.of(sign + 1).filter(this::isOpen))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Whether no other label heads a column that has something in it. */
  private boolean isOpen(int column) {
    Label label = heads.get(column);
    return texts.count(column) > 0
        && !isOther(column)
        && (label == null || Label.TARGET.equals(label) || Label.PROJECT_TARGET.equals(label));
  }

  /** The next column of units right of the values, or the nearest left of them. */
  private OptionalInt unit(int value) {
    Stream<Integer> called =
        heads.entrySet().stream()
            .filter(head -> Label.TARGET_UNIT.equals(head.getValue()))
            .map(Map.Entry::getKey);
    Stream<Integer> unnamed =
        Stream.of(value + 1)
            .filter(column -> isUnnamed(column) && texts.count(column) > 0)
            .filter(column -> holdsUnits(column, isHeadedWith(column, value)));
    Comparator<Integer> right = Comparator.comparing(column -> column < value);
    return Stream.concat(called, unnamed)
        .min(right.thenComparingInt(column -> Math.abs(column - value)))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Under the values' own head most units are known; nowhere else any that is not. */
  private boolean holdsUnits(int column, boolean joined) {
    int all = texts.count(column);
    int known = texts.count(column, UnitCell::isUnit);
    return known == all
        || (joined && 2 * known > all && texts.count(column, UnitCell::mayBeUnit) == all);
  }

  /** Whether a head of the values reaches over a column. */
  private boolean isHeadedWith(int column, int value) {
    return grid.filledRows(header.first(), header.last()).stream()
        .anyMatch(
            row ->
                !grid.text(row, value).isEmpty() && grid.span(row, value).lastColumn() >= column);
  }

  /** Whether no head stands above a column, or one that begins further left. */
  private boolean isUnnamed(int column) {
    boolean headed =
        grid.filledRows(header.first(), header.last()).stream()
            .anyMatch(row -> grid.filled(row).stream().anyMatch(cell -> cell.column() == column));
    return !headed && !columns.containsValue(column);
  }
}
