package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
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
    try {
      throw new AssertionError(fileName + " was read: " + walk(fileName, bytes) + " cells");
    } catch (RefusedWorkbook refused) {
      assertThat(refused).hasMessage(reason.name());
      assertThat(refused.refusal()).isEqualTo(refusal);
      assertThat(refused.detail().zh()).isNotBlank().doesNotContain("{");
      assertThat(refused.detail().en()).isNotBlank().doesNotContain("{");
    }
  }

  /** Reads a file, and counts the cells that show something. */
  public static long walk(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = OPENER.open(fileName, bytes)) {
      return walk(opened);
    }
  }

  /** Reads the sheets, and counts the cells that show something. */
  public static long walk(OpenedWorkbook opened) throws RefusedWorkbook {
    long cells = 0;
    for (Grid grid : WorkbookGrids.take(opened)) {
      for (int row : grid.filledRows(0, grid.lastRow())) {
        cells += grid.filled(row).size();
      }
    }
    return cells;
  }
}
