package cn.jihe.excel.mark.typed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed, beside the rows of a new result sheet that are about the same. */
public final class CarriedTexts {

  private final List<RowKeys> rows;
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Map<String, List<Integer>> byGroup = new HashMap<>();
  private final Map<Integer, Map<TypedColumn, String>> carried = new HashMap<>();
  private final List<TypedRow> left = new ArrayList<>();

  private CarriedTexts(List<RowKeys> rows, List<Boolean> members) {
    this.rows = rows;
    for (int i = 0; i < rows.size(); i++) {
      for (String key : rows.get(i).keys()) {
        byKey.computeIfAbsent(key, none -> new ArrayList<>(1)).add(i);
      }
      if (!members.get(i)) {
        byGroup.computeIfAbsent(rows.get(i).group(), none -> new ArrayList<>(1)).add(i);
      }
    }
  }

  /**
   * Puts texts beside the rows that have a finding of theirs; those of a group beside its line.
   *
   * @param members of each row whether another line heads it
   */
  public static CarriedTexts of(List<TypedRow> typed, List<RowKeys> rows, List<Boolean> members) {
    if (typed.isEmpty()) {
      return new CarriedTexts(List.of(), List.of());
    }
    CarriedTexts texts = new CarriedTexts(rows, members);
    typed.forEach(texts::carry);
    return texts;
  }

  private void carry(TypedRow typed) {
    Map<TypedColumn, String> over = new EnumMap<>(TypedColumn.class);
    typed
        .texts()
        .forEach(
            (column, text) -> {
              Optional<Integer> row = row(typed.keys(), column);
              if (row.isPresent()) {
                at(row.get()).put(column, text);
              } else {
                over.put(column, text);
              }
            });
    if (!over.isEmpty()) {
      left.add(typed.with(over));
    }
  }

  /** The row for a text, in which nothing has been put yet; best of the same form. */
  private Optional<Integer> row(RowKeys keys, TypedColumn column) {
    Stream<Integer> all =
        keys.keys().isEmpty()
            ? byGroup.getOrDefault(keys.group(), List.of()).stream()
            : keys.keys().stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    List<Integer> free = all.distinct().filter(row -> !texts(row).containsKey(column)).toList();
    return free.stream()
        .filter(row -> rows.get(row).nth() == keys.nth())
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  private Map<TypedColumn, String> at(int row) {
    return carried.computeIfAbsent(row, none -> new EnumMap<>(TypedColumn.class));
  }

  /** What stands beside a row; may be empty. */
  public Map<TypedColumn, String> texts(int row) {
    return carried.getOrDefault(row, Map.of());
  }

  /** What has no row any more. */
  public List<TypedRow> left() {
    return List.copyOf(left);
  }
}
