package cn.jihe.review.page;

import java.util.List;

/**
 * What reviewers have said about a form.
 *
 * @param tally how many there are and how far they have come; empty when there are none
 * @param remarks those that have lost their place first, then as they stand in the form
 * @param kinds what a remark can be
 * @param fields what it can be about
 * @param mayRemark whether the reader may make one now
 */
public record RemarksView(
    String tally,
    List<RemarkView> remarks,
    List<Choice> kinds,
    List<FieldGroup> fields,
    boolean mayRemark) {

  public RemarksView {
    remarks = List.copyOf(remarks);
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
  }

  /**
   * A remark.
   *
   * @param kind in a word
   * @param style of its kind
   * @param state in a word
   * @param open whether something has still to be done
   * @param lost whether its place is gone
   * @param cellId of the element of its cell as drawn; empty when its place is gone
   * @param was what the place said when it was remarked; with {@code is} empty when it says the
   *     same still
   * @param mayReply whether the reader may answer
   * @param mayResolve whether the reader may settle it, or open it again
   */
  public record RemarkView(
      int number,
      String id,
      String kind,
      String style,
      String state,
      boolean open,
      boolean lost,
      String place,
      String cellId,
      String text,
      String was,
      String is,
      boolean changed,
      String by,
      String when,
      List<ReplyView> replies,
      boolean mayReply,
      boolean mayResolve) {
    public RemarkView {
      replies = List.copyOf(replies);
    }
  }

  /** An answer. */
  public record ReplyView(String text, String by, String when, boolean ofUnit) {}

  /** One of several. */
  public record Choice(String value, String text) {}

  /**
   * Fields that belong together.
   *
   * @param name of their row; of fields in no row what they are called together
   */
  public record FieldGroup(String name, List<FieldChoice> fields) {
    public FieldGroup {
      fields = List.copyOf(fields);
    }
  }

  /** A field that something can be said about. */
  public record FieldChoice(String path, String cell, String text) {}
}
