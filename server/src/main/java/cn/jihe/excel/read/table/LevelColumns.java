package cn.jihe.excel.read.table;

import cn.jihe.label.Label;
import cn.jihe.words.LevelNames;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which columns hold the levels: 产出指标 is of level 1 and 数量指标 of level 2, whatever heads them. */
final class LevelColumns {

  static final Set<Label> LEVELS = Set.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3);

  private static final LevelNames NAMES = LevelNames.standard();

  private final ColumnTexts texts;
  private final Map<Label, Integer> columns;
  private final Set<Integer> taken;

  /**
   * Of a table.
   *
   * @param columns by their heads; the levels are put where they belong
   * @param taken the columns that hold something else
   */
  LevelColumns(ColumnTexts texts, Map<Label, Integer> columns, Set<Integer> taken) {
    this.texts = texts;
    this.columns = columns;
    this.taken = taken;
  }

  void place() {
    OptionalInt first = find(Label.LEVEL1, NAMES::isGroupOnly);
    OptionalInt second = find(Label.LEVEL2, NAMES::isKindOnly);
    Integer called = columns.get(Label.LEVEL3);
    if (first.isEmpty() && second.isPresent() && isAt(Label.LEVEL1, second.getAsInt())) {
      columns.remove(Label.LEVEL1);
    }
    if (second.isEmpty() && first.isPresent() && isAt(Label.LEVEL2, first.getAsInt())) {
      columns.remove(Label.LEVEL2);
    }
    first.ifPresent(column -> columns.put(Label.LEVEL1, column));
    second.ifPresent(column -> columns.put(Label.LEVEL2, column));
    if (called == null || isAt(Label.LEVEL1, called) || isAt(Label.LEVEL2, called)) {
      names().ifPresent(column -> columns.put(Label.LEVEL3, column));
    }
  }

  /** The column that is headed so if any such name stands in it, else the one with most of them. */
  private OptionalInt find(Label level, Predicate<String> name) {
    Integer called = columns.get(level);
    if (called != null && texts.count(called, name) > 0) {
      return OptionalInt.of(called);
    }
    return texts.columns().stream()
        .filter(column -> !taken.contains(column) && texts.count(column, name) > 0)
        .filter(column -> 2 * texts.count(column, name) > texts.count(column))
        .max(Comparator.comparingInt(column -> texts.count(column, name)))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private boolean isAt(Label level, int column) {
    Integer at = columns.get(level);
    return at != null && at == column;
  }

  /** The next column with any text that is no level and nothing else. */
  private OptionalInt names() {
    int levels =
        Stream.of(Label.LEVEL1, Label.LEVEL2)
            .filter(columns::containsKey)
            .mapToInt(columns::get)
            .max()
            .orElse(-1);
    return texts.columns().stream()
        .filter(column -> column > levels && !taken.contains(column))
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
