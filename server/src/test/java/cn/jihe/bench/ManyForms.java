package cn.jihe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook of many real forms, to try how much memory a check of it needs. */
public final class ManyForms {

  private ManyForms() {}

  /**
   * Copies the 14 forms of a real workbook until there are enough.
   *
   * @param arguments the file to write, and how many forms
   */
  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      write(out, Integer.parseInt(arguments[1]));
    }
  }

  /** The same into a stream; of fewer than 14 the first ones. */
  static void write(OutputStream out, int forms) throws IOException {
    try (InputStream in = ManyForms.class.getResourceAsStream("/real/workbooks/004-sheets.xlsx");
        XSSFWorkbook workbook = new XSSFWorkbook(Objects.requireNonNull(in))) {
      int originals = workbook.getNumberOfSheets();
      for (int copy = originals; copy < forms; copy++) {
        workbook.cloneSheet(copy % originals, "表" + copy);
      }
      for (int last = originals - 1; last >= forms; last--) {
        workbook.removeSheetAt(last);
      }
      workbook.write(out);
    }
  }
}
