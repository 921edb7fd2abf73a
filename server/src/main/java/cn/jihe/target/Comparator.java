package cn.jihe.target;

/** How a target compares an actual value with its number. */
public enum Comparator {
  EQUAL("="),
  AT_LEAST("≥"),
  MORE_THAN(">"),
  AT_MOST("≤"),
  LESS_THAN("<");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /** The standard sign. */
  public String sign() {
    return sign;
  }

  /** Whether more is allowed and less is not: ≥ and &gt;. */
  public boolean isLowerBound() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** Whether less is allowed and more is not: ≤ and &lt;. */
  public boolean isUpperBound() {
    return this == AT_MOST || this == LESS_THAN;
  }

  /** The same bound with its number allowed, or not: ＞95％（含） is ≥, ≥95（不含） is &gt;. */
  Comparator including(boolean number) {
    return switch (this) {
      case EQUAL -> EQUAL;
      case AT_LEAST, MORE_THAN -> number ? AT_LEAST : MORE_THAN;
      case AT_MOST, LESS_THAN -> number ? AT_MOST : LESS_THAN;
    };
  }
}
