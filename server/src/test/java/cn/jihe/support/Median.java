package cn.jihe.support;

import java.util.Arrays;
import java.util.Collection;

/** The middle one of what was measured; of an even number the upper of both. */
public final class Median {

  private Median() {}

  public static double of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  public static double of(Collection<? extends Number> values) {
    return of(values.stream().mapToDouble(Number::doubleValue).toArray());
  }
}
