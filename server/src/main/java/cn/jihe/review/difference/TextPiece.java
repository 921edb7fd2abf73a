package cn.jihe.review.difference;

/** A piece of a text of which an earlier and a later wording are known. */
public record TextPiece(Kind kind, String text) {

  /** In which of the two wordings it stands. */
  public enum Kind {
    /** In both. */
    SAME,
    /** In the earlier one only. */
    DELETED,
    /** In the later one only. */
    INSERTED
  }
}
