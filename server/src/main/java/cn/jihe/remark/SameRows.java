package cn.jihe.remark;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.text.Likeness;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which indicator of a later version each one of an earlier version is: of the same names; else of
 * the same contents; else of the same kind and nearly the same name; else renamed in its place.
 * Whatever could be two is none: a remark that is listed as lost is found by its reader, one at the
 * wrong row is not.
 */
public final class SameRows {

  private static final BigDecimal ALIKE = new BigDecimal("0.8");

  /** No form has so many; then only equal names are looked for. */
  private static final int MOST_COMPARED = 300;

  private final List<Row> before;
  private final List<Row> after;
  private final Map<Integer, Integer> found = new HashMap<>();
  private final Map<Integer, Integer> taken = new HashMap<>();

  /**
   * What is compared of a row.
   *
   * @param key group, kind and name
   * @param written the name with its number, 指标1：
   * @param values all but the names
   */
  private record Row(
      int index, String key, String levels, String name, String written, String values) {

    static Row of(Indicator indicator) {
      String values =
          Stream.of(
                  indicator.target(),
                  indicator.actual(),
                  indicator.weight(),
                  indicator.score(),
                  indicator.deviation())
              .map(Field::text)
              .map(Wording::plain)
              .collect(Collectors.joining("\n"));
      return new Row(
          indicator.index(),
          PlaceKeys.of(indicator),
          PlaceKeys.level1(indicator) + "/" + PlaceKeys.level2(indicator),
          Wording.plain(indicator.name()),
          Wording.plain(indicator.level3().text()),
          values);
    }

    boolean isNamed() {
      return !IndicatorName.isPlaceholder(name);
    }

    boolean isFilled() {
      return !values.isBlank();
    }
  }

  private SameRows(Form before, Form after) {
    this.before = before.indicators().stream().map(Row::of).toList();
    this.after = after.indicators().stream().map(Row::of).toList();
  }

  /** By the index in the earlier version, from 0, that in the later one. */
  public static Map<Integer, Integer> of(Form before, Form after) {
    SameRows rows = new SameRows(before, after);
    rows.match();
    return Map.copyOf(rows.found);
  }

  private void match() {
    inOrder(row -> row.key() + "\n" + row.written() + "\n" + row.values());
    inOrder(row -> row.key() + "\n" + row.values());
    onlyOnes(row -> row.isNamed() ? Optional.of(row.key()) : Optional.empty());
    onlyOnes(
        row -> row.isFilled() ? Optional.of(row.name() + "\n" + row.values()) : Optional.empty());
    if (before.size() <= MOST_COMPARED && after.size() <= MOST_COMPARED) {
      onlyPairs(SameRows::isAlike);
      onlyPairs(this::isRenamed);
    }
  }

  /** Rows that say the same are the same, one after the other. */
  private void inOrder(Function<Row, String> said) {
    Map<String, List<Row>> left = grouped(free(after, taken), row -> Optional.of(said.apply(row)));
    grouped(free(before, found), row -> Optional.of(said.apply(row)))
        .forEach(
            (what, earlier) -> {
              List<Row> later = left.getOrDefault(what, List.of());
              // One of several copies is gone: which, nobody can tell.
              if (later.size() == earlier.size()) {
                for (int i = 0; i < earlier.size(); i++) {
                  take(earlier.get(i), later.get(i));
                }
              }
            });
  }

  /** Where there is one on either side. */
  private void onlyOnes(Function<Row, Optional<String>> said) {
    Map<String, List<Row>> left = grouped(free(after, taken), said);
    grouped(free(before, found), said)
        .forEach(
            (what, earlier) -> {
              List<Row> later = left.getOrDefault(what, List.of());
              if (earlier.size() == 1 && later.size() == 1) {
                take(earlier.getFirst(), later.getFirst());
              }
            });
  }

  private void onlyPairs(BiPredicate<Row, Row> isSame) {
    Map<Row, List<Row>> forward = new LinkedHashMap<>();
    Map<Row, List<Row>> back = new HashMap<>();
    for (Row earlier : free(before, found)) {
      for (Row later : free(after, taken)) {
        if (isSame.test(earlier, later)) {
          forward.computeIfAbsent(earlier, row -> new ArrayList<>()).add(later);
          back.computeIfAbsent(later, row -> new ArrayList<>()).add(earlier);
        }
      }
    }
    forward.forEach(
        (earlier, later) -> {
          if (later.size() == 1 && back.getOrDefault(later.getFirst(), List.of()).size() == 1) {
            take(earlier, later.getFirst());
          }
        });
  }

  private static boolean isAlike(Row earlier, Row later) {
    return earlier.isNamed()
        && later.isNamed()
        && earlier.levels().equals(later.levels())
        && Likeness.isAtLeast(ALIKE, earlier.name(), later.name());
  }

  /** Of the same kind and contents, between the same rows. */
  private boolean isRenamed(Row earlier, Row later) {
    return earlier.isFilled()
        && earlier.values().equals(later.values())
        && earlier.levels().equals(later.levels())
        && follows(earlier.index() - 1, later.index() - 1, -1)
        && follows(earlier.index() + 1, later.index() + 1, after.size());
  }

  private boolean follows(int earlier, int later, int end) {
    boolean noneBefore = earlier < 0 || earlier >= before.size();
    return noneBefore ? later == end : Integer.valueOf(later).equals(found.get(earlier));
  }

  private void take(Row earlier, Row later) {
    found.put(earlier.index(), later.index());
    taken.put(later.index(), earlier.index());
  }

  private static List<Row> free(List<Row> rows, Map<Integer, Integer> used) {
    return rows.stream().filter(row -> !used.containsKey(row.index())).toList();
  }

  private static Map<String, List<Row>> grouped(
      List<Row> rows, Function<Row, Optional<String>> said) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      said.apply(row)
          .ifPresent(what -> groups.computeIfAbsent(what, key -> new ArrayList<>()).add(row));
    }
    return groups;
  }
}
