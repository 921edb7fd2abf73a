package cn.jihe.review.difference;

import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FundRow;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What has changed in the rows of a self-evaluation's money: known by their labels, then places.
 */
final class FundChanges {

  private static final String SEPARATOR = " / ";

  private final List<FundRow> before;
  private final List<FundRow> after;
  private final Map<Integer, FundRow> known = new HashMap<>();
  private final FieldChanges changes;

  FundChanges(List<FundRow> before, List<FundRow> after, FieldChanges changes) {
    this.before = new ArrayList<>(before);
    this.after = after;
    this.changes = changes;
    match((old, now) -> Wording.label(old.label()).equals(Wording.label(now.label())));
    match((old, now) -> old.index() == now.index() && old.role() == now.role());
  }

  private void match(BiPredicate<FundRow, FundRow> same) {
    for (FundRow now : after) {
      if (!known.containsKey(now.index())) {
        Optional<FundRow> old = before.stream().filter(each -> same.test(each, now)).findFirst();
        old.ifPresent(
            row -> {
              before.remove(row);
              known.put(now.index(), row);
            });
      }
    }
  }

  List<CellChange> cells() {
    List<CellChange> cells = new ArrayList<>();
    for (FundRow now : after) {
      FundRow old = known.get(now.index());
      if (old == null) {
        cells.add(FieldChanges.added(first(now), now.label(), text(now)));
      } else {
        for (int i = 0; i < now.fields().size(); i++) {
          changes
              .between(old.fields().get(i), now.fields().get(i), now.label())
              .ifPresent(cells::add);
        }
      }
    }
    for (FundRow gone : before) {
      cells.add(FieldChanges.removed(first(gone), gone.label(), text(gone)));
    }
    return cells;
  }

  /** The paths in the later version by those in the earlier one. */
  Map<FieldPath, FieldPath> paths() {
    Map<FieldPath, FieldPath> paths = new HashMap<>();
    for (FundRow now : after) {
      FundRow old = known.get(now.index());
      for (int i = 0; old != null && i < now.fields().size(); i++) {
        paths.put(old.fields().get(i).path(), now.fields().get(i).path());
      }
    }
    return paths;
  }

  private static Field first(FundRow row) {
    return row.fields().stream().filter(Field::isPresent).findFirst().orElse(row.initialBudget());
  }

  private static String text(FundRow row) {
    return row.label()
        + row.fields().stream()
            .map(Field::text)
            .filter(text -> !text.isBlank())
            .map(text -> SEPARATOR + text)
            .collect(Collectors.joining());
  }
}
