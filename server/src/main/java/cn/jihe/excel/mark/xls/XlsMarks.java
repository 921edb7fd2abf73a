package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.form.CellRef;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Puts marks into a workbook of POI's and takes them away again. */
public final class XlsMarks {

  private XlsMarks() {}

  /** Takes all of ours away; says whether there was any. */
  public static boolean clean(Workbook workbook) {
    boolean any = XlsResultSheet.clean(workbook);
    for (Sheet sheet : workbook) {
      any |= XlsTints.clean(sheet);
      any |= XlsComments.clean(sheet);
    }
    return any;
  }

  /** Marks a workbook in which no mark of ours is left. */
  public static void add(Workbook workbook, MarkContent content) {
    Sheet result = XlsResultSheet.add(workbook, content.sheetName());
    Set<Integer> threaded = new TreeSet<>();
    content
        .cells()
        .forEach(
            (name, cells) -> {
              Sheet sheet = workbook.getSheet(name);
              MergedAreas merged = MergedAreas.of(sheet);
              cells
                  .rows()
                  .forEach(
                      (cell, numbers) -> {
                        String text = content.comment(numbers, result.getSheetName());
                        if (!XlsComments.add(sheet, merged, address(cell), text)) {
                          threaded.addAll(numbers);
                        }
                      });
              cells
                  .bySeverity()
                  .forEach((severity, at) -> XlsTints.add(sheet, merged, severity, at));
            });
    new XlsSheetWriter(result).write(content.sheet(threaded));
  }

  private static CellAddress address(CellRef cell) {
    return new CellAddress(cell.row(), cell.column());
  }
}
