package cn.jihe.rule;

/** How much a finding weighs. */
public enum Severity {
  /** Must be corrected. */
  ERROR,
  /** To be corrected, or submitted with a reason. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
