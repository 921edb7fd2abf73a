package cn.jihe.overview.page;

import cn.jihe.rule.FindingCounts;
import java.util.List;

/**
 * The forms behind a figure.
 *
 * @param wrong why the filter does not hold; empty when it does
 * @param rule by which they were found; empty for no one rule
 * @param before the address of the part before; empty on the first
 * @param after the address of the part behind; empty on the last
 */
public record CountedView(
    String caption, String wrong, String rule, List<Line> rows, String before, String after) {

  public CountedView {
    rows = List.copyOf(rows);
  }

  /** One form. */
  public record Line(
      String id,
      String project,
      String unit,
      String about,
      String state,
      String version,
      FindingCounts counts,
      String late,
      String last) {}
}
