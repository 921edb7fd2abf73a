package cn.jihe.excel.open;

import cn.jihe.excel.open.zip.ForeignZipException;
import cn.jihe.file.Limits;
import cn.jihe.text.Words;

/**
 * Opens files that strangers sent. Everything in a file is counted before or while something is
 * built of it, so that neither its size nor its contents can take more memory than the limits
 * allow. Safe for use by many threads; there should be one for the whole process, because it also
 * says who waits.
 */
public final class WorkbookOpener {

  /** What the grids take for each byte of XML, when its cells are as short as they can be. */
  private static final long HEAP_PER_BYTE = 16;

  private final Limits limits;
  private final MemoryGate gate;

  public WorkbookOpener(Limits limits) {
    this.limits = limits;
    this.gate = MemoryGate.forHeap(Runtime.getRuntime().maxMemory());
    PoiSettings.apply(limits);
  }

  /**
   * Opens a workbook; waits while others take up the room for it.
   *
   * @param fileName decides nothing but the advice, except that .et is never promised to work
   * @throws RefusedWorkbook when it cannot be checked, with what to do about it
   */
  public OpenedWorkbook open(String fileName, byte[] bytes) throws RefusedWorkbook {
    if (bytes.length > limits.uploadBytes()) {
      throw RefusedWorkbook.because(Reason.UPLOAD_BYTES, limits.uploadBytes() >> 20);
    }
    FileKind kind = FileKind.of(fileName, bytes);
    Reason refusal = kind.refusal(fileName);
    if (refusal != null) {
      throw RefusedWorkbook.because(refusal, new Words(fileName, fileName));
    }
    return ParserGuard.call(() -> kind == FileKind.ZIP ? openPackage(bytes) : openOle2(bytes));
  }

  private OpenedWorkbook openPackage(byte[] bytes) throws Exception {
    WorkbookPackage pack;
    MemoryGate.Pass pass = gate.small(0);
    try {
      pack = WorkbookPackage.of(bytes, limits);
    } catch (ForeignZipException e) {
      throw new SurveyStopped(Reason.ARCHIVE);
    } finally {
      pass.close();
    }
    long heap = Math.min(limits.heapBytes(), HEAP_PER_BYTE * pack.bytesOfCells());
    boolean isLarge = heap >= 1024L * limits.largeCells();
    return new OpenedWorkbook(pack, isLarge ? gate.large() : gate.small(heap));
  }

  private OpenedWorkbook openOle2(byte[] bytes) throws Exception {
    Ole2Content content;
    MemoryGate.Pass pass = gate.small(bytes.length);
    try {
      content = Ole2Content.of(bytes, limits);
    } finally {
      pass.close();
    }
    return switch (content) {
      case Ole2Content.Decrypted inside -> openPackage(inside.bytes());
      case Ole2Content.Records records ->
          load(records.survey().counts(), held -> XlsLoading.load(bytes, records, held));
    };
  }

  private OpenedWorkbook load(WorkbookCounts counts, Loading loading) throws Exception {
    MemoryGate.Pass pass = counts.isLarge() ? gate.large() : gate.small(counts.heap());
    boolean opened = false;
    try {
      OpenedWorkbook workbook = loading.with(pass);
      opened = true;
      return workbook;
    } finally {
      if (!opened) {
        pass.close();
      }
    }
  }

  private interface Loading {
    OpenedWorkbook with(MemoryGate.Pass pass) throws Exception;
  }
}
