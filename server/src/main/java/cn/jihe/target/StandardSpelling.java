package cn.jihe.target;

/** The spelling that the budget system prints: {@code ≥95.00(%)}. */
final class StandardSpelling {

  private StandardSpelling() {}

  static String of(Quantity quantity, Comparator comparator) {
    String unit = quantity.writtenUnit();
    return comparator.sign()
        + quantity.number().toPlainString()
        + (unit.isEmpty() ? "" : "(" + unit + ")");
  }
}
