package cn.jihe.support;

import cn.jihe.excel.grid.OwnMark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What another library than the one that wrote it reads in an .xlsx. */
public final class SecondReader {

  private SecondReader() {}

  /** Whether it knows all kinds of cells in there; it does not know dates as ISO writes them. */
  public static boolean canRead(byte[] bytes) {
    try {
      return !cells(bytes).isEmpty();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Sheet and cell with value and formula, without the sheets of ours. */
  public static Map<String, String> cells(byte[] bytes) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        Map<String, String> own = cells(sheet);
        if (!OwnMark.isIn(own.getOrDefault("A1", ""))) {
          own.forEach((at, value) -> cells.put(sheet.getName() + "!" + at, value));
        }
      }
    }
    return cells;
  }

  /** One sheet's cells by their address, those with a value only. */
  public static Map<String, String> cells(Sheet sheet) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (var rows = sheet.openStream()) {
      rows.forEach(
          row ->
              row.forEach(
                  cell -> {
                    if (cell != null && cell.getType() != CellType.EMPTY) {
                      cells.put(cell.getAddress().toString(), said(cell));
                    }
                  }));
    }
    return cells;
  }

  private static String said(Cell cell) {
    String formula = cell.getFormula();
    String value = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return value + (formula == null ? "" : " =" + formula);
  }
}
