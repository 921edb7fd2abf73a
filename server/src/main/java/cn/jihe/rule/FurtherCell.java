package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another cell that a finding is about, besides the one it stands at.
 *
 * @param path the field that the cell holds; empty when it is no field's
 */
public record FurtherCell(CellRef cell, Optional<FieldPath> path) {

  /** The cell of a field; none where the form does not have it. */
  public static Stream<FurtherCell> of(Field field) {
    CellRef cell = field.cell();
    return cell == null
        ? Stream.empty()
        : Stream.of(new FurtherCell(cell, Optional.of(field.path())));
  }

  /** A cell that is no field, such as a title. */
  public static FurtherCell of(CellRef cell) {
    return new FurtherCell(cell, Optional.empty());
  }
}
