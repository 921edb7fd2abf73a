package cn.jihe.review.difference;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FundPart;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.row.RowPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has changed from one version of a form to another.
 *
 * @param cells in the order in which the later version is read
 * @param moved indicators that stand elsewhere among the others
 * @param paths of fields in rows: their paths in the later version by those in the earlier one;
 *     those of rows that have gone are not there, and other fields keep their paths
 */
public record FormDifference(
    List<CellChange> cells, List<MovedRows> moved, Map<FieldPath, FieldPath> paths) {

  private static final String IN_ROW = "[";

  public FormDifference {
    cells = List.copyOf(cells);
    moved = List.copyOf(moved);
    paths = Map.copyOf(paths);
  }

  /** Where a field of the earlier version is in the later one; empty when its row has gone. */
  public Optional<FieldPath> later(FieldPath path) {
    return path.value().contains(IN_ROW) ? Optional.ofNullable(paths.get(path)) : Optional.of(path);
  }

  /** From one version of a form to another, which need not be later. */
  public static FormDifference between(Form before, Form after) {
    FieldChanges changes = new FieldChanges(before.moneyUnit(), after.moneyUnit());
    RowChanges rows = new RowChanges(before, after, changes);
    FundChanges funds = new FundChanges(fundRows(before), fundRows(after), changes);
    List<CellChange> cells = new ArrayList<>();
    List<CellChange> outside = outside(before, after, changes);
    int indicators = firstBelow(after);
    outside.stream().filter(one -> order(after, one) < indicators).forEach(cells::add);
    cells.addAll(parts(before, after, changes));
    cells.addAll(funds.cells());
    cells.addAll(rows.cells());
    outside.stream().filter(one -> order(after, one) >= indicators).forEach(cells::add);
    Map<FieldPath, FieldPath> paths = new HashMap<>(funds.paths());
    for (RowPair pair : rows.pairs()) {
      List<Field> old = before.indicators().get(pair.before()).fields();
      List<Field> now = after.indicators().get(pair.after()).fields();
      for (int i = 0; i < now.size(); i++) {
        paths.put(old.get(i).path(), now.get(i).path());
      }
    }
    return new FormDifference(cells, rows.moved(), paths);
  }

  /** Fields that are in no row; those that only the earlier version has at the end. */
  private static List<CellChange> outside(Form before, Form after, FieldChanges changes) {
    Map<FieldPath, Field> olds = new HashMap<>();
    before.fields().forEach(field -> olds.put(field.path(), field));
    List<CellChange> cells = new ArrayList<>();
    for (Field field : after.fields()) {
      Field old = olds.remove(field.path());
      if (!field.path().value().contains(IN_ROW)) {
        changes
            .between(old == null ? Field.absent(field.path()) : old, field, "")
            .ifPresent(cells::add);
      }
    }
    for (Field field : before.fields()) {
      if (olds.containsKey(field.path()) && !field.path().value().contains(IN_ROW)) {
        changes.between(field, Field.absent(field.path()), "").ifPresent(cells::add);
      }
    }
    return cells;
  }

  private static int firstBelow(Form form) {
    List<Field> fields = form.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).path().value().startsWith("indicators" + IN_ROW)) {
        return i;
      }
    }
    return fields.size();
  }

  private static int order(Form form, CellChange change) {
    List<Field> fields = form.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).path().equals(change.path())) {
        return i;
      }
    }
    return fields.size();
  }

  private static List<FundRow> fundRows(Form form) {
    return form instanceof SelfEvaluation evaluation ? evaluation.funds().rows() : List.of();
  }

  /** Amounts of a declaration that have no field of their own. */
  private static List<CellChange> parts(Form before, Form after, FieldChanges changes) {
    List<FundPart> olds = parts(before);
    List<CellChange> cells = new ArrayList<>();
    List<FundPart> left = new ArrayList<>(olds);
    for (FundPart part : parts(after)) {
      Optional<FundPart> old =
          left.stream()
              .filter(each -> each.ofYear() == part.ofYear() && each.label().equals(part.label()))
              .findFirst();
      old.ifPresent(left::remove);
      changes
          .between(
              old.map(FundPart::amount).orElseGet(() -> Field.absent(FundPart.PATH)),
              part.amount(),
              part.label())
          .ifPresent(cells::add);
    }
    for (FundPart part : left) {
      changes
          .between(part.amount(), Field.absent(FundPart.PATH), part.label())
          .ifPresent(cells::add);
    }
    return cells;
  }

  private static List<FundPart> parts(Form form) {
    return form instanceof Declaration declaration
        ? declaration.funds().parts().stream().filter(part -> !part.hasField()).toList()
        : List.of();
  }
}
