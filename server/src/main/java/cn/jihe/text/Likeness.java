package cn.jihe.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** How alike two texts are: 1 − Levenshtein distance ÷ length of the longer, from 0 to 1. */
public final class Likeness {

  /** Of longer texts the beginnings decide. */
  private static final int MOST_COMPARED = 4000;

  private Likeness() {}

  /** Whether two texts are more alike than this; two empty ones are not. */
  public static boolean isAbove(BigDecimal bound, String one, String other) {
    String a = one.substring(0, Math.min(MOST_COMPARED, one.length()));
    String b = other.substring(0, Math.min(MOST_COMPARED, other.length()));
    int longer = Math.max(a.length(), b.length());
    int allowed =
        BigDecimal.ONE
                .subtract(bound)
                .multiply(BigDecimal.valueOf(longer))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact()
            - 1;
    return longer > 0 && allowed >= 0 && isWithin(allowed, a, b);
  }

  /** Whether two texts are at least so much alike; two empty ones are not. */
  public static boolean isAtLeast(BigDecimal bound, String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int allowed =
        BigDecimal.ONE
            .subtract(bound)
            .multiply(BigDecimal.valueOf(longer))
            .setScale(0, RoundingMode.FLOOR)
            .intValueExact();
    return longer > 0 && longer <= MOST_COMPARED && isWithin(allowed, one, other);
  }

  /** Whether so many insertions, deletions and replacements make the one text the other. */
  private static boolean isWithin(int allowed, String a, String b) {
    if (Math.abs(a.length() - b.length()) > allowed) {
      return false;
    }
    int tooMany = allowed + 1;
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = Math.min(j, tooMany);
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      Arrays.fill(row, tooMany);
      row[0] = Math.min(i, tooMany);
      int least = row[0];
      // Further off the diagonal the distance is too great already.
      for (int j = Math.max(1, i - allowed); j <= Math.min(b.length(), i + allowed); j++) {
        int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(tooMany, Math.min(replaced, 1 + Math.min(before[j], row[j - 1])));
        least = Math.min(least, row[j]);
      }
      if (least > allowed) {
        return false;
      }
      before = row;
    }
    return before[b.length()] <= allowed;
  }
}
