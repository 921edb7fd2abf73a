package cn.jihe.review.page;

import cn.jihe.review.page.ReviewWords.StateView;
import cn.jihe.rule.FindingCounts;
import java.util.List;
import java.util.Map;

/**
 * A tab of the queue.
 *
 * @param filter what is filled in, by the names of the fields
 * @param wrong says what of it cannot be understood; empty when all can
 * @param before the address of the part before; empty when there is none
 * @param after of the next part
 */
public record QueueView(
    String tab,
    List<TabView> tabs,
    Map<String, String> filter,
    boolean filtered,
    String wrong,
    String caption,
    List<QueueRow> rows,
    boolean tickable,
    String before,
    String after) {

  public QueueView {
    tabs = List.copyOf(tabs);
    filter = Map.copyOf(filter);
    rows = List.copyOf(rows);
  }

  /** A tab with how many there are in it. */
  public record TabView(String name, String text, long count, String href, boolean on) {}

  /**
   * A dossier.
   *
   * @param item names it and the version that is shown
   * @param amount empty when it is not known
   * @param waited since when, in words
   * @param lock who reviews it now; empty for nobody
   * @param next what its unit can do; empty where that is not said
   */
  public record QueueRow(
      String id,
      String item,
      String project,
      String unit,
      String about,
      String amount,
      String version,
      FindingCounts counts,
      StateView state,
      int reasonsOpen,
      String waited,
      String late,
      String assignee,
      String lock,
      String next,
      String note,
      boolean decidable) {}
}
