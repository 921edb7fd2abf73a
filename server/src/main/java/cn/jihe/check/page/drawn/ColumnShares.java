package cn.jihe.check.page.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares a table's width between its columns, in whole percents. */
final class ColumnShares {

  /** The rest is for the numbers of rows. */
  static final int IN_ALL = 95;

  private ColumnShares() {}

  /**
   * The shares of columns: as near to their proportions as whole percents can be, and none is 0.
   *
   * @param widths at most {@link #IN_ALL}, none negative
   */
  static List<Integer> of(List<Double> widths) {
    double sum = Math.max(widths.stream().mapToDouble(width -> width).sum(), Double.MIN_NORMAL);
    int spare = IN_ALL - widths.size();
    List<Double> exact = new ArrayList<>();
    List<Integer> shares = new ArrayList<>();
    // What a share of 1 leaves too little is taken from those that have more.
    double above = 0;
    for (double width : widths) {
      above += Math.max(0, IN_ALL * width / sum - 1);
    }
    for (double width : widths) {
      double more = Math.max(0, IN_ALL * width / sum - 1);
      exact.add(above == 0 ? (double) spare / widths.size() : spare * more / above);
      shares.add(1 + (int) Math.floor(exact.getLast()));
    }
    int left = IN_ALL - shares.stream().mapToInt(share -> share).sum();
    IntStream.range(0, widths.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> Math.floor(exact.get(i)) - exact.get(i)))
        .limit(Math.max(0, left))
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares;
  }
}
