package cn.jihe.excel.correct;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;

/** Puts corrections into the cells of a workbook and changes nothing else. */
public final class Corrector {

  private final WorkbookOpener opener;

  public Corrector(WorkbookOpener opener) {
    this.opener = opener;
  }

  /**
   * Opens a workbook to correct it. Close it before another one is opened.
   *
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public Correction open(String fileName, byte[] bytes) throws RefusedWorkbook {
    OpenedWorkbook opened = opener.open(fileName, bytes);
    boolean begun = false;
    try {
      Correction correction =
          opened.pack().isPresent()
              ? PackageCorrection.of(opened)
              : new XlsCorrection(opener, fileName, bytes, opened);
      begun = true;
      return correction;
    } finally {
      if (!begun) {
        opened.close();
      }
    }
  }
}
