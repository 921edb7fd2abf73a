package cn.jihe.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.template.Limits;
import cn.jihe.template.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Opens files with the default limits and tells what became of them. */
final class Opening {

  static final WorkbookOpener OPENER = new WorkbookOpener(Limits.DEFAULT);

  private Opening() {}

  static byte[] real(String name) {
    try (InputStream in = Opening.class.getResourceAsStream("/real/workbooks/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Workbook workbook) {
    try (workbook) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requires a file to be refused for this reason, with advice in both languages. */
  static void assertRefused(String fileName, byte[] bytes, Refusal refusal, Reason reason) {
    try (OpenedWorkbook opened = OPENER.open(fileName, bytes)) {
      throw new AssertionError(fileName + " was opened as " + opened.format());
    } catch (RefusedWorkbook refused) {
      assertThat(refused).hasMessage(reason.name());
      assertThat(refused.refusal()).isEqualTo(refusal);
      assertThat(refused.detail().zh()).isNotBlank().doesNotContain("{");
      assertThat(refused.detail().en()).isNotBlank().doesNotContain("{");
    }
  }

  /** Opens a file, asks every cell for its text, and counts the cells. */
  static long walk(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = OPENER.open(fileName, bytes)) {
      return opened.read(Opening::walk);
    }
  }

  static long walk(Workbook workbook) {
    DataFormatter formatter = new DataFormatter();
    long cells = 0;
    for (Sheet sheet : workbook) {
      sheet.getMergedRegions();
      for (Row row : sheet) {
        for (Cell cell : row) {
          Objects.requireNonNull(formatter.formatCellValue(cell));
          cells++;
        }
      }
    }
    return cells;
  }
}
