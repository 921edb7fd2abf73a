package cn.jihe.excel.mark;

import cn.jihe.excel.open.WorkbookFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook written again, of the same format as it was read. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record AnnotatedWorkbook(byte[] bytes, WorkbookFormat format) {

  public static AnnotatedWorkbook of(Workbook workbook, WorkbookFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return new AnnotatedWorkbook(out.toByteArray(), format);
  }
}
