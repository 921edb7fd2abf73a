package cn.jihe.target;

/** A departure from the standard spelling that a reader still understands. */
public enum Oddity {
  /** ≧ ═ ＞ 》 &gt;= =&gt; and the like in place of a standard sign. */
  COMPARATOR_SIGN,
  /** 不低于 小于等于 以上 以内 and the like in place of a sign. */
  COMPARATOR_WORD,
  /** Full-width digits, or full-width brackets round more than the unit. */
  FULL_WIDTH,
  /** 百分之95, 百分之百. */
  PERCENT_WORD,
  /** 三次. */
  CHINESE_NUMERAL
}
