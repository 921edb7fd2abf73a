package cn.jihe.period;

/** What becomes of forms after the deadline and its days of grace. The names are known outside. */
public enum LatePolicy {
  /** They are taken and marked. */
  ALLOW,
  /** They are not taken. */
  REFUSE
}
