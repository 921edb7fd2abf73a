package cn.jihe.check;

import cn.jihe.excel.draw.DrawArea;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.draw.SheetDrawings;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Report.FormReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws forms of a workbook as its sheets show them. Stores nothing; safe to call from many
 * threads.
 */
public final class DrawPipeline {

  private final WorkbookOpener opener;

  public DrawPipeline(WorkbookOpener opener) {
    this.opener = opener;
  }

  /**
   * Draws forms; what is kept of the workbook meanwhile is what is drawn of it.
   *
   * @param forms of the check of these same bytes
   * @return a drawing for each, in their order
   * @throws RefusedWorkbook when the bytes cannot be read
   */
  public List<SheetDrawing> draw(String fileName, byte[] bytes, List<FormReport> forms)
      throws RefusedWorkbook {
    List<DrawArea> areas = forms.stream().map(DrawPipeline::area).toList();
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return SheetDrawings.draw(opened, areas);
    }
  }

  private static DrawArea area(FormReport report) {
    List<CellRef> found = report.findings().stream().flatMap(DrawPipeline::cells).toList();
    return DrawArea.around(report.form().place(), found);
  }

  private static Stream<CellRef> cells(Finding finding) {
    return Stream.concat(Stream.of(finding.cell()), finding.also().stream().map(FurtherCell::cell));
  }
}
