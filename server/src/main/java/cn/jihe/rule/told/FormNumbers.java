package cn.jihe.rule.told;

import java.util.List;
import java.util.StringJoiner;

/** Numbers of forms as people write them. */
public final class FormNumbers {

  private FormNumbers() {}

  /**
   * Rows of three and more are ranges: {@code 1–3、5}.
   *
   * @param numbers in ascending order; repeated ones count once
   * @param comma what stands between
   */
  public static String listed(List<Integer> numbers, String comma) {
    List<Integer> all = numbers.stream().distinct().toList();
    StringJoiner listed = new StringJoiner(comma);
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) {
        to++;
      }
      if (to - from > 1) {
        listed.add(all.get(from) + "–" + all.get(to));
      } else {
        all.subList(from, to + 1).forEach(number -> listed.add(String.valueOf(number)));
      }
      from = to + 1;
    }
    return listed.toString();
  }
}
