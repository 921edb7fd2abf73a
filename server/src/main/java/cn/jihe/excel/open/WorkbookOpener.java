package cn.jihe.excel.open;

import cn.jihe.file.Limits;

/**
 * Opens files that strangers sent. Everything in a file is counted before POI builds anything of
 * it, so that neither its size nor its contents can take more memory than the limits allow. Safe
 * for use by many threads; there should be one for the whole process, because it also says who
 * waits.
 */
public final class WorkbookOpener {

  private final Limits limits;
  private final Turnstile turnstile;

  public WorkbookOpener(Limits limits) {
    this.limits = limits;
    this.turnstile = Turnstile.forHeap(Runtime.getRuntime().maxMemory());
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
      throw RefusedWorkbook.because(refusal);
    }
    return Guarded.call(() -> kind == FileKind.ZIP ? openPackage(bytes) : openOle2(bytes));
  }

  private OpenedWorkbook openPackage(byte[] bytes) throws Exception {
    WorkbookCounts tally;
    Turnstile.Pass pass = turnstile.small(0);
    try {
      tally = PackageSurvey.of(bytes, limits);
    } finally {
      pass.close();
    }
    return load(tally, held -> XlsxLoading.load(bytes, held));
  }

  private OpenedWorkbook openOle2(byte[] bytes) throws Exception {
    Ole2Content content;
    Turnstile.Pass pass = turnstile.small(bytes.length);
    try {
      content = Ole2Content.of(bytes, limits);
    } finally {
      pass.close();
    }
    return switch (content) {
      case Ole2Content.Decrypted inside -> openPackage(inside.bytes());
      case Ole2Content.Records records ->
          load(records.survey().tally(), held -> XlsLoading.load(bytes, records, held));
    };
  }

  private OpenedWorkbook load(WorkbookCounts tally, Loading loading) throws Exception {
    Turnstile.Pass pass = tally.isLarge() ? turnstile.large() : turnstile.small(tally.heap());
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
    OpenedWorkbook with(Turnstile.Pass pass) throws Exception;
  }
}
