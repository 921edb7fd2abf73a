package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Puts macros into a workbook: something that is said of the file as a whole. */
public final class WithMacros {

  private WithMacros() {}

  /** The .xlsm that an .xlsx becomes. */
  public static byte[] of(byte[] xlsx) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      book.setWorkbookType(XSSFWorkbookType.XLSM);
      book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      return Opening.bytes(book);
    }
  }
}
