package cn.jihe.rule;

// The first sentence is what the description of the API says of it.
/** ERROR must be corrected; WARNING corrected or explained; NOTE. */
public enum Severity {
  /** Must be corrected. */
  ERROR,
  /** To be corrected, or submitted with a reason. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  public boolean isMilderThan(Severity other) {
    return compareTo(other) > 0;
  }

  public static Severity milder(Severity one, Severity other) {
    return one.isMilderThan(other) ? one : other;
  }

  public static Severity graver(Severity one, Severity other) {
    return one.isMilderThan(other) ? other : one;
  }
}
