package cn.jihe.form;

/**
 * The name of a field as the outside knows it, such as {@code funds.rows[0].executed} or {@code
 * indicators[3].target}.
 */
public record FieldPath(String value) implements Comparable<FieldPath> {

  /** A field of the indicator at this index, from 0. */
  public static FieldPath ofIndicator(int index, String field) {
    return new FieldPath("indicators[" + index + "]." + field);
  }

  /** A field of the fund row at this index, from 0; self-evaluations only. */
  public static FieldPath ofFundRow(int index, String field) {
    return new FieldPath("funds.rows[" + index + "]." + field);
  }

  /** The last part: {@code target} of {@code indicators[3].target}. */
  public String leaf() {
    return value.substring(value.lastIndexOf('.') + 1);
  }

  /** The same field of any row: {@code funds.rows.executed} of {@code funds.rows[0].executed}. */
  public String ofAnyRow() {
    int open = value.indexOf('[');
    return open < 0 ? value : value.substring(0, open) + value.substring(value.indexOf(']') + 1);
  }

  @Override
  public int compareTo(FieldPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
