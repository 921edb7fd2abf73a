package cn.jihe.addin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that clerks have open. */
final class Workbooks {

  private Workbooks() {}

  /** Nothing of ours in it. */
  static byte[] salaries() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("工资");
      String[][] rows = {{"姓名", "岗位工资", "实发"}, {"张三", "5200", "4800"}, {"李四", "6100", "5500"}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          Typing.put(Ranges.cell(sheet, r, c), rows[r][c]);
        }
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
