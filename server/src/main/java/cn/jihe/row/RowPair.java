package cn.jihe.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The same row in two tables, by its index in each.
 *
 * @param before its index in the earlier one
 * @param after its index in the later one
 */
public record RowPair(int before, int after) {

  /** As many of them as possible that stand in the same order in both. */
  public static List<RowPair> inOrder(List<RowPair> pairs) {
    List<RowPair> sorted = pairs.stream().sorted(Comparator.comparingInt(RowPair::before)).toList();
    // lasts[n]: of the runs of length n + 1 found so far the last pair of the one that ends first.
    int[] lasts = new int[sorted.size()];
    int[] previous = new int[sorted.size()];
    int length = 0;
    for (int i = 0; i < sorted.size(); i++) {
      int place = place(sorted, lasts, length, sorted.get(i).after());
      previous[i] = place > 0 ? lasts[place - 1] : -1;
      lasts[place] = i;
      length = Math.max(length, place + 1);
    }
    RowPair[] run = new RowPair[length];
    for (int at = length > 0 ? lasts[length - 1] : -1, n = length - 1; n >= 0; n--) {
      run[n] = sorted.get(at);
      at = previous[at];
    }
    return new ArrayList<>(Arrays.asList(run));
  }

  /** The first run that does not end before this. */
  private static int place(List<RowPair> sorted, int[] lasts, int length, int after) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(lasts[middle]).after() < after) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
