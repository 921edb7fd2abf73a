package cn.jihe.review.difference;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.row.RowMatching;
import cn.jihe.row.RowPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has changed in the table of indicators. */
final class RowChanges {

  private static final String SEPARATOR = " / ";

  private final List<Indicator> before;
  private final List<Indicator> after;
  private final RowMatching matching;
  private final FieldChanges changes;

  RowChanges(Form before, Form after, FieldChanges changes) {
    this.before = before.indicators();
    this.after = after.indicators();
    this.matching = RowMatching.ofVersions(this.before, this.after);
    this.changes = changes;
  }

  List<RowPair> pairs() {
    return matching.pairs();
  }

  /** In the order of the later table; rows that have gone behind what stood above them. */
  List<CellChange> cells() {
    Map<Integer, List<Integer>> gone = new HashMap<>();
    Map<Integer, Integer> known =
        matching.pairs().stream().collect(Collectors.toMap(RowPair::before, RowPair::after));
    int above = -1;
    Set<Integer> removed = new HashSet<>(matching.removed());
    for (int old = 0; old < before.size(); old++) {
      if (removed.contains(old)) {
        gone.computeIfAbsent(above, row -> new ArrayList<>()).add(old);
      } else {
        above = Objects.requireNonNull(known.get(old));
      }
    }
    Map<Integer, RowPair> pairs =
        matching.pairs().stream().collect(Collectors.toMap(RowPair::after, pair -> pair));
    Shared shared = Shared.of(matching.pairs(), before, after);
    List<CellChange> cells = new ArrayList<>(gone(gone, -1));
    for (int now = 0; now < after.size(); now++) {
      RowPair pair = pairs.get(now);
      if (pair == null) {
        cells.add(FieldChanges.added(after.get(now).level3(), name(after.get(now)), all(now)));
      } else {
        cells.addAll(changed(pair, shared));
      }
      cells.addAll(gone(gone, now));
    }
    return cells;
  }

  private List<CellChange> gone(Map<Integer, List<Integer>> gone, int above) {
    return gone.getOrDefault(above, List.of()).stream()
        .map(old -> before.get(old))
        .map(row -> FieldChanges.removed(row.level3(), name(row), text(row)))
        .toList();
  }

  private String all(int now) {
    return text(after.get(now));
  }

  /** All that a row says. */
  private static String text(Indicator row) {
    return row.fields().stream()
        .map(Field::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String name(Indicator row) {
    return row.name().isEmpty() ? row.level2().text() : row.name();
  }

  private List<CellChange> changed(RowPair pair, Shared shared) {
    Indicator old = before.get(pair.before());
    Indicator now = after.get(pair.after());
    List<CellChange> cells = new ArrayList<>();
    for (int i = 0; i < now.fields().size(); i++) {
      Field was = old.fields().get(i);
      Field is = now.fields().get(i);
      boolean onlyNumbered = is.equals(now.level3()) && old.name().equals(now.name());
      if (!onlyNumbered && shared.isFirst(was, is)) {
        changes.between(was, is, name(now)).ifPresent(cells::add);
      }
    }
    return cells;
  }

  /**
   * Cells that are several rows' in both versions, and of the same rows: what has changed in them
   * is told once.
   */
  private static final class Shared {
    private final Map<List<Object>, Integer> both = new HashMap<>();
    private final Map<CellRef, Integer> olds = new HashMap<>();
    private final Map<CellRef, Integer> nows = new HashMap<>();
    private final Set<List<Object>> told = new HashSet<>();

    static Shared of(List<RowPair> pairs, List<Indicator> before, List<Indicator> after) {
      Shared shared = new Shared();
      for (RowPair pair : pairs) {
        List<Field> old = before.get(pair.before()).fields();
        List<Field> now = after.get(pair.after()).fields();
        for (int i = 0; i < now.size(); i++) {
          shared.count(old.get(i).cell(), now.get(i).cell());
        }
      }
      return shared;
    }

    private void count(@Nullable CellRef old, @Nullable CellRef now) {
      if (old != null && now != null) {
        both.merge(List.of(old, now), 1, Integer::sum);
        olds.merge(old, 1, Integer::sum);
        nows.merge(now, 1, Integer::sum);
      }
    }

    /** Whether nothing was told of these cells together. */
    boolean isFirst(Field old, Field now) {
      if (old.cell() == null || now.cell() == null) {
        return true;
      }
      List<Object> cells = List.of(old.cell(), now.cell());
      int rows = Objects.requireNonNull(both.get(cells));
      boolean oneCell =
          Objects.equals(rows, olds.get(old.cell())) && Objects.equals(rows, nows.get(now.cell()));
      return !oneCell || told.add(cells);
    }
  }

  /** Rows that stand elsewhere among the others under the same levels. */
  List<MovedRows> moved() {
    List<RowPair> staying =
        matching.pairs().stream().filter(matching::staysUnderItsLevels).toList();
    Set<RowPair> kept = new HashSet<>(RowPair.inOrder(staying));
    List<RowPair> ranked =
        staying.stream().sorted((a, b) -> Integer.compare(a.before(), b.before())).toList();
    Map<RowPair, Integer> rank = new HashMap<>();
    ranked.forEach(pair -> rank.put(pair, rank.size()));
    List<MovedRows> moved = new ArrayList<>();
    List<RowPair> together = new ArrayList<>();
    for (RowPair pair : staying) {
      boolean goesOn =
          !together.isEmpty()
              && Objects.equals(
                  rank.get(pair), Objects.requireNonNull(rank.get(together.getLast())) + 1);
      if (!together.isEmpty() && (kept.contains(pair) || !goesOn)) {
        moved.add(moved(together));
        together.clear();
      }
      if (!kept.contains(pair)) {
        together.add(pair);
      }
    }
    if (!together.isEmpty()) {
      moved.add(moved(together));
    }
    return moved;
  }

  private MovedRows moved(List<RowPair> together) {
    Field was = before.get(together.getFirst().before()).level3();
    Field is = after.get(together.getFirst().after()).level3();
    return new MovedRows(
        is.path(),
        was.path(),
        Optional.ofNullable(is.cell()),
        Optional.ofNullable(was.cell()),
        together.stream().map(pair -> name(after.get(pair.after()))).toList());
  }
}
