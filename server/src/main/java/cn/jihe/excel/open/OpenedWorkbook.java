package cn.jihe.excel.open;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was let in. While it is open it takes up room that others wait for: close it as
 * soon as all is read, and do not open a second one before.
 */
public final class OpenedWorkbook implements AutoCloseable {

  private final @Nullable WorkbookPackage pack;
  private final WorkbookFormat format;
  private final boolean macros;
  private final boolean externalLinks;
  private final MemoryGate.Pass pass;
  private final @Nullable Workbook workbook;

  /** An .xlsx or .xlsm, none of whose sheets is read yet. */
  OpenedWorkbook(WorkbookPackage pack, MemoryGate.Pass pass) {
    this.pack = pack;
    this.workbook = null;
    this.format = pack.format();
    this.macros = pack.hasMacros();
    this.externalLinks = pack.hasExternalLinks();
    this.pass = pass;
  }

  /** An .xls as POI has it. */
  OpenedWorkbook(Workbook workbook, boolean macros, boolean externalLinks, MemoryGate.Pass pass) {
    this.pack = null;
    this.workbook = workbook;
    this.format = WorkbookFormat.XLS;
    this.macros = macros;
    this.externalLinks = externalLinks;
    this.pass = pass;
  }

  /** The package of an .xlsx or .xlsm; empty for an .xls. */
  public Optional<WorkbookPackage> pack() {
    return Optional.ofNullable(pack);
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

  /**
   * What stands behind a name of the whole workbook; empty when there is none.
   *
   * @throws RefusedWorkbook when the names cannot be read
   */
  public Optional<String> definedName(String name) throws RefusedWorkbook {
    if (pack != null) {
      return pack.definedName(name);
    }
    return read(
        poi ->
            Optional.ofNullable(poi.getName(name))
                .filter(known -> !known.isFunctionName())
                .map(Name::getRefersToFormula));
  }

  /**
   * Does something with the workbook of an .xls; whatever POI throws is taken as a damaged file.
   */
  public <T> T read(Reading<T> reading) throws RefusedWorkbook {
    return ParserGuard.call(() -> reading.of(Objects.requireNonNull(workbook)));
  }

  /** Does something with the package, and takes whatever is thrown as a damaged file. */
  public <T> T readPackage(PackageReading<T> reading) throws RefusedWorkbook {
    return ParserGuard.call(() -> reading.of(pack().orElseThrow()));
  }

  @Override
  public void close() {
    try {
      if (workbook != null) {
        workbook.close();
      }
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

  /** Something done with a package. */
  public interface PackageReading<T> {
    T of(WorkbookPackage pack) throws Exception;
  }
}
