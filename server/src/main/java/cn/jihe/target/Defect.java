package cn.jihe.target;

/** Why a value cannot be read. */
public enum Defect {
  NO_NUMBER,
  TWO_COMPARATORS,
  LETTER_AMONG_DIGITS,
  TWO_DECIMAL_POINTS,
  /** 1,0000 and 1,00.00. */
  MISPLACED_COMMA,
  /** 95%%. */
  REPEATED_SIGN,
  UNBALANCED_BRACKET,
  RANGE_REVERSED,
  PLACEHOLDER
}
