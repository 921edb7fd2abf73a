package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.FlaggedCells;
import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.NoteText;
import cn.jihe.form.CellRef;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Puts marks into a workbook of POI's and takes them away again. */
public final class XlsMarks {

  private final Workbook workbook;
  private final MarkContent content;
  private final XlsPalette palette;
  private final XlsFonts fonts;
  private final Set<Integer> threaded = new TreeSet<>();

  private XlsMarks(Workbook workbook, MarkContent content) {
    this.workbook = workbook;
    this.content = content;
    this.palette = new XlsPalette((HSSFWorkbook) workbook);
    this.fonts = new XlsFonts(workbook);
  }

  /** Takes all of ours away; says whether there was any. */
  public static boolean clean(Workbook workbook) {
    String colours = XlsResultSheet.keptColours(workbook);
    boolean any = XlsResultSheet.clean(workbook);
    for (Sheet sheet : workbook) {
      any |= XlsTints.clean(sheet);
      any |= XlsComments.clean(sheet);
    }
    XlsPalette.restore((HSSFWorkbook) workbook, colours);
    return any;
  }

  /** Marks a workbook in which no mark of ours is left. */
  public static void add(Workbook workbook, MarkContent content) {
    new XlsMarks(workbook, content).add();
  }

  private void add() {
    Sheet result = XlsResultSheet.add(workbook, content.sheetName());
    content.cells().forEach((name, cells) -> mark(name, cells, result.getSheetName()));
    new XlsSheetWriter(result, new XlsStyles(workbook, fonts, palette))
        .write(content.sheet(result.getSheetName(), threaded));
    content
        .remarksName()
        .ifPresent(
            name ->
                new XlsSheetWriter(
                        XlsResultSheet.addBeside(workbook, name),
                        new XlsStyles(workbook, fonts, palette))
                    .write(content.remarksSheet()));
    XlsResultSheet.keepColours(result, palette.written());
  }

  private void mark(String name, FlaggedCells cells, String resultName) {
    Sheet sheet = workbook.getSheet(name);
    MergedAreas merged = MergedAreas.of(sheet);
    XlsComments comments = new XlsComments(sheet, merged, new XlsTexts(fonts));
    cells
        .rows()
        .forEach(
            (cell, numbers) -> {
              NoteText text = content.comment(cell, numbers, resultName);
              if (!comments.add(address(cell), text, content.isRemarked(cell))) {
                threaded.addAll(numbers);
              }
            });
    cells
        .bySeverity()
        .forEach((severity, at) -> XlsTints.add(sheet, merged, palette, severity, at));
  }

  private static CellAddress address(CellRef cell) {
    return new CellAddress(cell.row(), cell.column());
  }
}
