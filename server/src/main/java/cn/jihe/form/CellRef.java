package cn.jihe.form;

/**
 * One cell of a workbook.
 *
 * @param sheet the sheet's name as the workbook writes it
 * @param sheetIndex the sheet's place in the workbook, from 0; orders findings as a reader meets
 *     them
 * @param row from 0
 * @param column from 0
 */
public record CellRef(String sheet, int sheetIndex, int row, int column)
    implements Comparable<CellRef> {

  private static final int LETTERS = 26;

  /** The address as Excel writes it, without the sheet: {@code F17}. */
  public String a1() {
    return columnName(column) + (row + 1);
  }

  /** The column's letters: 0 is {@code A}, 26 is {@code AA}. */
  public static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      name.insert(0, (char) ('A' + rest % LETTERS));
    }
    return name.toString();
  }

  /** As a reader meets them. */
  @Override
  public int compareTo(CellRef other) {
    if (sheetIndex != other.sheetIndex) {
      return Integer.compare(sheetIndex, other.sheetIndex);
    }
    return row == other.row
        ? Integer.compare(column, other.column)
        : Integer.compare(row, other.row);
  }
}
