package cn.jihe.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The name of a field as the outside knows it, such as {@code funds.rows[0].executed} or {@code
 * indicators[3].target}.
 */
public record FieldPath(String value) implements Comparable<FieldPath> {

  /** Further down few forms have rows, and their paths are made anew. */
  private static final int ROWS = 100;

  /** The paths of the rows of each column, made once: every form has the same. */
  private static final Map<String, FieldPath[]> COLUMNS = new ConcurrentHashMap<>();

  private static final Map<String, FieldPath[]> INDICATORS = new ConcurrentHashMap<>();
  private static final Map<String, FieldPath[]> FUND_ROWS = new ConcurrentHashMap<>();

  private static final String ANY_ROW = "[*]";

  /** A field of the indicator at this index, from 0. */
  public static FieldPath ofIndicator(int index, String field) {
    return index < ROWS
        ? INDICATORS.computeIfAbsent(field, each -> rows("indicators[*]." + each))[index]
        : new FieldPath("indicators[" + index + "]." + field);
  }

  /** The field of one row, from 0, of a path that names any with {@code [*]}. */
  FieldPath inRow(int index) {
    return index < ROWS
        ? COLUMNS.computeIfAbsent(value, FieldPath::rows)[index]
        : inRow(value, index);
  }

  private static FieldPath[] rows(String path) {
    return IntStream.range(0, ROWS).mapToObj(row -> inRow(path, row)).toArray(FieldPath[]::new);
  }

  private static FieldPath inRow(String path, int index) {
    return new FieldPath(path.replace(ANY_ROW, "[" + index + "]"));
  }

  /** A field of the fund row at this index, from 0; self-evaluations only. */
  public static FieldPath ofFundRow(int index, String field) {
    return index < ROWS
        ? FUND_ROWS.computeIfAbsent(field, each -> rows("funds.rows[*]." + each))[index]
        : new FieldPath("funds.rows[" + index + "]." + field);
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
