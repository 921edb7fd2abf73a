package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.mark.typed.TypedRows;
import cn.jihe.file.WorkTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Reads what people typed into sheets of ours. */
public final class XlsTyped {

  private XlsTyped() {}

  /** What was typed; nothing where there is no sheet of ours. */
  public static List<TypedRow> read(Workbook workbook) {
    List<TypedRow> all = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (OwnMark.isOn(sheet)) {
        TypedRows rows = new TypedRows();
        for (Row row : sheet) {
          WorkTime.check();
          rows.row(texts(row));
        }
        all.addAll(rows.all());
      }
    }
    return all;
  }

  private static Map<Integer, String> texts(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    for (Cell cell : row) {
      String text =
          switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case FORMULA -> formula(cell);
            default -> "";
          };
      if (!text.isEmpty()) {
        texts.put(cell.getColumnIndex(), text);
      }
    }
    return texts;
  }

  private static String formula(Cell cell) {
    try {
      return "=" + cell.getCellFormula();
    } catch (FormulaParseException | IllegalStateException e) {
      return "";
    }
  }
}
