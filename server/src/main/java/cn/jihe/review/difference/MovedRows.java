package cn.jihe.review.difference;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * Indicators that stand elsewhere among the others; those that moved together are one.
 *
 * @param path the name of the first of them in the later version
 * @param was the same in the earlier version
 * @param cell where the first of them stands
 * @param stood where it stood
 * @param names of all of them
 */
public record MovedRows(
    FieldPath path,
    FieldPath was,
    Optional<CellRef> cell,
    Optional<CellRef> stood,
    List<String> names) {
  public MovedRows {
    names = List.copyOf(names);
  }
}
