package cn.jihe.target;

/** Why a value cannot be read. */
public enum Defect {
  NO_NUMBER,
  TWO_COMPARATORS,
  LETTER_AMONG_DIGITS,
  TWO_DECIMAL_POINTS,
  UNBALANCED_BRACKET,
  RANGE_REVERSED,
  PLACEHOLDER
}
