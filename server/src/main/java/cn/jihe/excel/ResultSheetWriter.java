package cn.jihe.excel;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills the result sheet. */
final class ResultSheetWriter {

  /** The row of the first finding, from 0. */
  static final int FIRST_ROW = 5;

  private static final int HEADER_ROW = 4;
  private static final int[] WIDTHS = {6, 8, 26, 10, 22, 46, 30, 46};
  private static final List<String> HEADS =
      List.of("number", "severity", "form", "cell", "rule", "message", "expected", "advice");
  private static final int CHARACTER = 256;
  private static final float LINE_POINTS = 15;

  private final Sheet sheet;
  private final ResultWords words;
  private final ResultStyles styles;

  ResultSheetWriter(Sheet sheet, ResultWords words) {
    this.sheet = sheet;
    this.words = words;
    this.styles = new ResultStyles(sheet.getWorkbook());
  }

  void write(Report report, List<ResultRow> rows) {
    head(report);
    for (int i = 0; i < rows.size(); i++) {
      line(FIRST_ROW + i, i + 1, rows.get(i));
    }
    group(rows);
    layOut(FIRST_ROW + rows.size() - 1);
  }

  private void head(Report report) {
    Row first = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
    put(first, 0, words.say("title") + Mark.INVISIBLE, styles.title);
    first.setHeightInPoints(28);
    put(
        sheet.createRow(1),
        0,
        words.say(
            "counts",
            report.forms().size(),
            report.count(Severity.ERROR),
            report.count(Severity.WARNING),
            report.count(Severity.NOTE)),
        styles.line);
    String verdict = words.say(report.acceptable() ? "acceptable" : "unacceptable");
    put(sheet.createRow(2), 0, verdict, styles.line);
    put(sheet.createRow(3), 0, words.say("guide"), styles.line);
    Row header = sheet.createRow(HEADER_ROW);
    for (int column = 0; column < HEADS.size(); column++) {
      put(header, column, words.say(HEADS.get(column)), styles.header);
    }
  }

  private void line(int at, int number, ResultRow row) {
    Row line = sheet.createRow(at);
    put(line, 0, String.valueOf(number), styles.centred);
    put(line, 1, row.severityWord(), styles.of(row.severity()));
    put(line, 2, row.form(), styles.text);
    Cell where = put(line, 3, row.where(), styles.centred);
    row.cell().ifPresent(cell -> link(where, cell));
    put(line, 4, row.rule(), styles.text);
    put(line, 5, row.message(), styles.text);
    put(line, 6, row.expected(), styles.text);
    put(line, 7, row.advice(), styles.text);
    line.setHeightInPoints(LINE_POINTS * lines(row));
  }

  /**
   * Excel does not fit the height of rows that a program wrote; a Chinese character is two wide.
   */
  private static int lines(ResultRow row) {
    int most = 1;
    String[] texts = {row.form(), "", row.rule(), row.message(), row.expected(), row.advice()};
    for (int i = 0; i < texts.length; i++) {
      int wide = texts[i].codePoints().map(c -> c > 0xff ? 2 : 1).sum();
      most = Math.max(most, 1 + wide / WIDTHS[i + 2]);
    }
    return Math.min(most, 12);
  }

  private void link(Cell where, CellRef cell) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + cell.sheet().replace("'", "''") + "'!" + cell.a1());
    where.setHyperlink(link);
    where.setCellStyle(styles.link);
  }

  private static Cell put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  /** Cells of one rule stand below their head and can be folded away. */
  private void group(List<ResultRow> rows) {
    sheet.setRowSumsBelow(false);
    for (int i = 0; i < rows.size(); i++) {
      int end = i;
      while (end < rows.size() && rows.get(end).detail()) {
        end++;
      }
      if (end > i) {
        sheet.groupRow(FIRST_ROW + i, FIRST_ROW + end - 1);
        i = end;
      }
    }
  }

  private void layOut(int lastRow) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, (WIDTHS[column] + 1) * CHARACTER);
    }
    sheet.createFreezePane(0, FIRST_ROW);
    if (lastRow >= FIRST_ROW) {
      sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, lastRow, 0, WIDTHS.length - 1));
    }
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
  }
}
