package cn.jihe.excel.mark;

import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.excel.open.WorkbookFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A workbook written again, of the same format as it was read.
 *
 * @param typed what people had typed into a result sheet that is in it no more; empty where there
 *     still is one, which has it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record AnnotatedWorkbook(byte[] bytes, WorkbookFormat format, List<TypedText> typed) {

  public AnnotatedWorkbook {
    typed = List.copyOf(typed);
  }

  AnnotatedWorkbook(byte[] bytes, WorkbookFormat format) {
    this(bytes, format, List.of());
  }

  public static AnnotatedWorkbook of(Workbook workbook, WorkbookFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return new AnnotatedWorkbook(out.toByteArray(), format);
  }

  AnnotatedWorkbook without(List<TypedRow> rows) {
    return new AnnotatedWorkbook(bytes, format, rows.stream().flatMap(TypedRow::each).toList());
  }
}
