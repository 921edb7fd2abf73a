package cn.jihe.review.difference;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * A field that says something else, or a row that has come or gone.
 *
 * @param path the field in the later version; of a row that has gone in the earlier one; of a row
 *     its name, or the first amount of a row of money
 * @param was the same field in the earlier version; empty for a row that has come
 * @param cell where it stands; empty where the later version has no such field
 * @param stood where it stood; empty where the earlier version had no such field
 * @param row what names its row; empty for a field that is in none
 * @param before what Excel showed, of a row all of it
 * @param after what Excel shows
 * @param pieces both in one text, word by word; of a number the one in place of the other
 * @param amount by how much a number has changed
 */
public record CellChange(
    What what,
    FieldPath path,
    Optional<FieldPath> was,
    Optional<CellRef> cell,
    Optional<CellRef> stood,
    String row,
    String before,
    String after,
    List<TextPiece> pieces,
    Optional<AmountChange> amount) {

  public CellChange {
    pieces = List.copyOf(pieces);
  }

  /** What became of it. */
  public enum What {
    CHANGED,
    /** A row that was not there. */
    ADDED,
    /** A row that is there no longer. */
    REMOVED
  }

  /** Where a reader finds it: in the later version, else in the earlier one. */
  public Optional<CellRef> place() {
    return cell.or(() -> stood);
  }
}
