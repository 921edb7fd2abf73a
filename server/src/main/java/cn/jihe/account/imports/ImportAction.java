package cn.jihe.account.imports;

/** What becomes of a row of an import. */
public enum ImportAction {
  ADDED,
  CHANGED,
  SAME,
  WRONG
}
