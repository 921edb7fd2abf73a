package cn.jihe.excel.open;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.RecordFormatException;

/**
 * A workbook that was let in. While it is open it takes up room that others wait for: close it as
 * soon as all is read, and do not open a second one before.
 */
public final class OpenedWorkbook implements AutoCloseable {

  private final Workbook workbook;
  private final WorkbookFormat format;
  private final boolean macros;
  private final boolean externalLinks;
  private final MemoryGate.Pass pass;

  OpenedWorkbook(
      Workbook workbook,
      WorkbookFormat format,
      boolean macros,
      boolean externalLinks,
      MemoryGate.Pass pass) {
    this.workbook = workbook;
    this.format = format;
    this.macros = macros;
    this.externalLinks = externalLinks;
    this.pass = pass;
  }

  /** POI's workbook. Use {@link #read} where what the user sent decides what happens. */
  Workbook workbook() {
    return workbook;
  }

  public WorkbookFormat format() {
    return format;
  }

  /** Whether it carries macros (VBA or macro sheets). They are never run. */
  public boolean hasMacros() {
    return macros;
  }

  /** Whether it links to other workbooks. The links are never followed. */
  public boolean hasExternalLinks() {
    return externalLinks;
  }

  /** Does something with POI's workbook, and takes whatever POI throws as a damaged file. */
  public <T> T read(Reading<T> reading) throws RefusedWorkbook {
    return ParserGuard.call(() -> reading.of(workbook));
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException | RecordFormatException e) {
      // Nothing was written that could be lost.
    } finally {
      pass.close();
    }
  }

  /** Something done with POI's workbook. */
  public interface Reading<T> {
    T of(Workbook workbook) throws Exception;
  }
}
