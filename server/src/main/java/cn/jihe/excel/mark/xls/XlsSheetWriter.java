package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.ResultCell;
import cn.jihe.excel.mark.content.ResultContent;
import cn.jihe.excel.mark.content.ResultLine;
import cn.jihe.excel.mark.content.ResultLine.Fold;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Fills the result sheet. It has neither filter nor rows that repeat in print: both are names in
 * the file; POI leaves names behind when the sheet is removed, and removing one makes formulas mean
 * the next one.
 */
final class XlsSheetWriter {

  private static final int CHARACTER = 256;
  private static final double MARGIN_INCHES = 0.4;

  private final Sheet sheet;
  private final XlsStyles styles;

  XlsSheetWriter(Sheet sheet, XlsStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  void write(ResultContent content) {
    content.lines().forEach(this::write);
    for (Span merged : content.merged()) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              merged.firstRow(), merged.lastRow(), merged.firstColumn(), merged.lastColumn()));
    }
    group(content.lines());
    layOut();
  }

  private void write(ResultLine line) {
    Row known = sheet.getRow(line.index());
    Row row = known == null ? sheet.createRow(line.index()) : known;
    row.setHeightInPoints(line.points());
    for (ResultCell each : line.cells()) {
      Cell cell = row.createCell(each.column());
      if (!each.text().isEmpty()) {
        cell.setCellValue(each.text());
      }
      each.link().ifPresent(link -> link(cell, link));
      cell.setCellStyle(styles.of(each.style()));
    }
  }

  private void link(Cell cell, ResultCell.Link to) {
    HyperlinkType type =
        to instanceof ResultCell.Link.ToCell ? HyperlinkType.DOCUMENT : HyperlinkType.URL;
    Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
    link.setAddress(
        switch (to) {
          case ResultCell.Link.ToCell cellLink -> cellLink.address();
          case ResultCell.Link.ToPage page -> page.address();
        });
    cell.setHyperlink(link);
  }

  /** Cells of one rule stand below their head and can be folded away. */
  private void group(List<ResultLine> lines) {
    sheet.setRowSumsBelow(false);
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      while (end < lines.size() && lines.get(end).fold().isBelow()) {
        end++;
      }
      if (end > i) {
        sheet.groupRow(lines.get(i).index(), lines.get(end - 1).index());
        fold(lines.subList(i, end));
        i = end;
      }
    }
  }

  private void fold(List<ResultLine> lines) {
    int head = lines.getFirst().index() - 1;
    if (lines.getFirst().fold() == Fold.FOLDED) {
      lines.forEach(line -> sheet.getRow(line.index()).setZeroHeight(true));
      ((HSSFSheet) sheet).getSheet().getRow(head).setColapsed(true);
    }
  }

  private void layOut() {
    for (int column = 0; column < ResultContent.WIDTHS.size(); column++) {
      sheet.setColumnWidth(column, (ResultContent.WIDTHS.get(column) + 1) * CHARACTER);
    }
    sheet.setColumnHidden(ResultContent.KEY_COLUMN, true);
    sheet.createFreezePane(0, ResultContent.HEADER_ROW + 1);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    // POI has the two bits swapped: this one makes it fit the page.
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN_INCHES);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("&P / &N");
  }
}
