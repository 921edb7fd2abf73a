package cn.jihe.excel.open.zip;

import java.util.zip.ZipException;

/** A zip that is packed or encrypted as nothing that writes workbooks ever does it. */
public final class ForeignZipException extends ZipException {

  private static final long serialVersionUID = 1L;

  ForeignZipException() {
    super("packed or encrypted as no workbook is");
  }
}
