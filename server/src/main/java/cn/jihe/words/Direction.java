package cn.jihe.words;

/** Which way an indicator is better, as far as its name tells. */
public enum Direction {
  MORE_IS_BETTER,
  LESS_IS_BETTER,
  /** The name says neither; nothing follows from it. */
  UNKNOWN
}
