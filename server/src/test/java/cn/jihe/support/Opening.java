package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.file.Refusal;
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
public final class Opening {

  public static final WorkbookOpener OPENER = new WorkbookOpener(Limits.DEFAULT);

  private Opening() {}

  public static byte[] real(String name) {
    try (InputStream in = Opening.class.getResourceAsStream("/real/workbooks/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Workbook workbook) {
    try (workbook) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requires a file to be refused for this reason, with advice in both languages. */
  public static void assertRefused(String fileName, byte[] bytes, Refusal refusal, Reason reason) {
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
  public static long walk(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = OPENER.open(fileName, bytes)) {
      return opened.read(Opening::walk);
    }
  }

  public static long walk(Workbook workbook) {
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
