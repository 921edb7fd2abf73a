package cn.jihe.support;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.excel.mark.typed.TypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Rows of a result sheet as a clerk finds and fills them. */
public final class ResultRows {

  /** Out of sight. */
  public static final int KEYS = 7;

  private ResultRows() {}

  /** The rows that are about a finding, or head several, from the top. */
  public static List<Row> all(Workbook workbook) {
    List<Row> rows = new ArrayList<>();
    Marking.result(workbook).forEach(row -> keys(row).ifPresent(keys -> rows.add(row)));
    return rows;
  }

  public static Optional<RowKeys> keys(Row row) {
    Cell cell = row.getCell(KEYS);
    return cell == null || cell.getCellType() != CellType.STRING
        ? Optional.empty()
        : RowKeys.read(cell.getStringCellValue());
  }

  /** The first row with a finding whose key contains this. */
  public static Row of(Workbook workbook, String key) {
    return all(workbook).stream()
        .filter(row -> keys(row).orElseThrow().keys().stream().anyMatch(one -> one.contains(key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + key));
  }

  /** The first line that heads the findings of a group. */
  public static Row head(Workbook workbook, String group) {
    return all(workbook).stream()
        .filter(row -> keys(row).orElseThrow().keys().isEmpty())
        .filter(row -> keys(row).orElseThrow().group().equals(group))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no group " + group));
  }

  /** The cell to type into; made where there is none. */
  public static Cell typed(Row row, TypedColumn column) {
    return row.getCell(KEYS + column.right(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** What stands there. */
  public static String text(Row row, TypedColumn column) {
    return typed(row, column).toString();
  }

  /** The row of the sheet in whose first cell this text begins; -1 without. */
  public static int heading(Workbook workbook, String start) {
    Sheet sheet = Marking.result(workbook);
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().startsWith(start)) {
        return row.getRowNum();
      }
    }
    return -1;
  }
}
