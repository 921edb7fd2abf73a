package cn.jihe.remark;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FundRow;
import cn.jihe.remark.PlaceKeys.RowField;
import cn.jihe.row.RowMatching;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the fields of one version of a form in another. */
public final class Anchoring {

  private final Form before;
  private final Form after;
  private final Map<Integer, Integer> rows;

  private Anchoring(Form before, Form after, Map<Integer, Integer> rows) {
    this.before = before;
    this.after = after;
    this.rows = Map.copyOf(rows);
  }

  public static Anchoring between(Form before, Form after) {
    return new Anchoring(
        before, after, RowMatching.certain(before.indicators(), after.indicators()).byEarlier());
  }

  /**
   * Where a place is now.
   *
   * @param path empty for the form as a whole
   * @param was what the field said in the earlier version
   * @param is what it says in the later one
   */
  public record Place(Optional<FieldPath> path, CellRef cell, String was, String is) {

    /** Whether the field says something else. */
    public boolean isChanged() {
      return !was.strip().equals(is.strip());
    }
  }

  /**
   * Where a field is now; empty when it is not there any more.
   *
   * @param path empty for the form as a whole
   */
  public Optional<Place> place(Optional<FieldPath> path) {
    if (path.isEmpty()) {
      return Optional.of(new Place(path, after.place().title(), "", ""));
    }
    return moved(path.get())
        .flatMap(after::field)
        .flatMap(
            field ->
                Optional.ofNullable(field.cell())
                    .map(
                        cell ->
                            new Place(
                                Optional.of(field.path()),
                                cell,
                                before.field(path.get()).map(Field::text).orElse(""),
                                field.text())));
  }

  private Optional<FieldPath> moved(FieldPath path) {
    Optional<RowField> row = PlaceKeys.row(path);
    if (row.isEmpty()) {
      return Optional.of(path);
    }
    RowField field = row.get();
    return field.ofIndicators()
        ? Optional.ofNullable(rows.get(field.index()))
            .map(index -> FieldPath.ofIndicator(index, field.column()))
        : fundRow(field.index()).map(index -> FieldPath.ofFundRow(index, field.column()));
  }

  /** By what it is called; where two are called so, by its number among as many. */
  private Optional<Integer> fundRow(int index) {
    List<FundRow> earlier = PlaceKeys.fundRows(before);
    List<FundRow> later = PlaceKeys.fundRows(after);
    if (index >= earlier.size()) {
      return Optional.empty();
    }
    String called = PlaceKeys.of(earlier.get(index));
    List<FundRow> same = later.stream().filter(row -> PlaceKeys.of(row).equals(called)).toList();
    List<FundRow> were = earlier.stream().filter(row -> PlaceKeys.of(row).equals(called)).toList();
    return same.size() == were.size()
        ? Optional.of(later.indexOf(same.get(were.indexOf(earlier.get(index)))))
        : Optional.empty();
  }
}
