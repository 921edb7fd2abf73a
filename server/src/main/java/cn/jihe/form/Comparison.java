package cn.jihe.form;

/** Stand-in until the grammar lands. */
public enum Comparison {
  MET,
  MISSED,
  UNKNOWN;

  /** Compares an actual value with its target. */
  public static Comparison of(Target target, Target actual, boolean lessIsBetter) {
    return UNKNOWN;
  }
}
