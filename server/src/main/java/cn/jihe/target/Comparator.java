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
}
