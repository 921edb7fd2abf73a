package cn.jihe.review.page;

import cn.jihe.review.page.RemarksView.Choice;
import java.util.List;
import java.util.Map;

/**
 * What was said for what was found in a form.
 *
 * @param byKey what is said of each finding, by its key
 * @param gone reasons for what is not found any more
 * @param standing what holds in later periods, too; none for one who does not review
 * @param categories what a reason can be
 */
public record ReasonsView(
    Map<String, FindingSaid> byKey,
    List<ReasonView> gone,
    List<ReasonView> standing,
    List<Choice> categories) {

  public ReasonsView {
    byKey = Map.copyOf(byKey);
    gone = List.copyOf(gone);
    standing = List.copyOf(standing);
    categories = List.copyOf(categories);
  }

  /**
   * A reason.
   *
   * @param anchor the id of its element; empty where it is told once more
   * @param verdict in words; empty while there is none
   * @param style of the verdict
   * @param judgeable whether the reader may judge it here
   * @param revocable whether the reader may take back that it holds later, too
   */
  public record ReasonView(
      String id,
      String anchor,
      String category,
      String text,
      String by,
      String when,
      String verdict,
      String style,
      boolean judgeable,
      boolean revocable) {}

  /**
   * What was said for one finding.
   *
   * @param key of the finding
   * @param group names all of its rule in the form
   * @param places how many these are
   * @param explainable whether the reader may say why it stays
   * @param remarkable whether the reader may make a remark of it
   */
  public record FindingSaid(
      String key,
      String group,
      int places,
      List<ReasonView> reasons,
      boolean explainable,
      boolean remarkable) {
    public FindingSaid {
      reasons = List.copyOf(reasons);
    }
  }
}
