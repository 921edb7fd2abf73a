package cn.jihe.excel.mark;

import cn.jihe.excel.mark.pack.TypedXml;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.excel.mark.xls.XlsTyped;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import java.util.List;

/** What people typed into the result sheet of an annotated copy. */
public final class TypedTexts {

  private TypedTexts() {}

  /**
   * All of it, from the top; empty for a workbook without a result sheet. At most three texts of
   * 5,000 rows.
   *
   * @throws RefusedWorkbook when the workbook cannot be read
   */
  public static List<TypedText> of(OpenedWorkbook opened) throws RefusedWorkbook {
    List<TypedRow> rows =
        opened.pack().isPresent()
            ? opened.readPackage(TypedXml::read)
            : opened.read(XlsTyped::read);
    return rows.stream().flatMap(TypedRow::each).toList();
  }
}
