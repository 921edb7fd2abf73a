package cn.jihe.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Eighteen real workbooks as if of as many units, an empty file and a letter. */
public final class TwentyFiles {

  public static final Path REAL = Path.of("src", "test", "resources", "real", "workbooks");

  private static final int UNITS = 18;

  /** Of each real workbook, the name of the unit that handed it in. */
  private static final List<Map.Entry<String, String>> WORKBOOKS =
      List.of(
          Map.entry("000-sheets.xlsx", "上海市临床检验中心"),
          Map.entry("002-stacked.xlsx", "上海市血液管理办公室"),
          Map.entry("004-typed-total.xlsx", "上海市普陀区卫生健康事务管理中心"));

  private TwentyFiles() {}

  /** All of them, to be sent at once. */
  public static Multipart multipart() {
    Multipart files = new Multipart();
    for (int unit = 1; unit <= UNITS; unit++) {
      Map.Entry<String, String> workbook = WORKBOOKS.get(unit % WORKBOOKS.size());
      String name = "第" + unit + "卫生健康中心";
      files.file("%02d-%s.xlsx".formatted(unit, name), ofUnit(workbook, name));
    }
    return files
        .file(RefusedFile.EMPTY.fileName(), RefusedFile.EMPTY.bytes())
        .file(RefusedFile.LETTER.fileName(), RefusedFile.LETTER.bytes());
  }

  private static byte[] ofUnit(Map.Entry<String, String> real, String unit) {
    try (InputStream in = Files.newInputStream(REAL.resolve(real.getKey()));
        Workbook workbook = WorkbookFactory.create(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(real.getValue())) {
              cell.setCellValue(unit);
            }
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
