package cn.jihe.table;

/** What becomes of a row of an import. */
public enum ImportAction {
  ADDED,
  CHANGED,
  SAME,
  WRONG
}
