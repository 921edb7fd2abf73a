package cn.jihe.excel.mark;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills the result sheet. */
final class ResultSheetWriter {

  /** The row of the first finding, from 0. */
  static final int FIRST_ROW = 5;

  private static final int HEADER_ROW = 4;
  private static final int[] WIDTHS = {6, 7, 20, 9, 16, 36, 20, 40};
  private static final List<String> HEADS =
      List.of("number", "severity", "form", "cell", "rule", "message", "expected", "advice");
  private static final List<String> CHANGE_HEADS =
      List.of("number", "blank", "sheetName", "cell", "rule", "before", "blank", "after");
  private static final int CHARACTER = 256;
  private static final float LINE_POINTS = 15;
  private static final float MARGIN_POINTS = 5;
  private static final int MOST_LINES = 20;
  private static final double MARGIN_INCHES = 0.4;

  /** As both file types spell it. */
  private static final String PAGE_OF_PAGES = "&P / &N";

  private final Sheet sheet;
  private final MarkTexts words;
  private final Optional<String> rulePages;
  private final ResultStyles styles;

  ResultSheetWriter(Sheet sheet, MarkTexts words, Optional<String> rulePages) {
    this.sheet = sheet;
    this.words = words;
    this.rulePages = rulePages;
    this.styles = new ResultStyles(sheet.getWorkbook());
  }

  void write(Report report, List<ResultRow> rows, List<Change> changes) {
    head(report);
    for (int i = 0; i < rows.size(); i++) {
      line(FIRST_ROW + i, i + 1, rows.get(i));
    }
    group(rows);
    if (!changes.isEmpty()) {
      changed(FIRST_ROW + rows.size() + 1, changes);
    }
    layOut(FIRST_ROW + rows.size() - 1);
  }

  private void head(Report report) {
    Row first = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
    put(first, 0, words.say("title") + OwnMark.INVISIBLE, styles.title);
    first.setHeightInPoints(32);
    Row verdict = row(1, 22);
    String outcome =
        report.acceptable()
            ? report.count(Severity.WARNING) > 0 ? "withWarnings" : "acceptable"
            : "unacceptable";
    put(verdict, 0, words.say(outcome), report.acceptable() ? styles.good : styles.bad);
    counts(row(2, 22), report);
    put(row(3, 20), 0, words.say("guide"), styles.line);
    Row header = row(HEADER_ROW, 24);
    for (int column = 0; column < HEADS.size(); column++) {
      put(header, column, words.say(HEADS.get(column)), styles.header);
    }
  }

  /** How many of each, in the colours that the cells have; so it is the legend as well. */
  private void counts(Row row, Report report) {
    badge(row, 0, 1, Severity.ERROR, report);
    badge(row, 2, 2, Severity.WARNING, report);
    badge(row, 3, 4, Severity.NOTE, report);
    String forms = words.say("forms", report.forms().size());
    put(row, 5, "  " + forms + notChecked(report), styles.line);
  }

  private void badge(Row row, int from, int to, Severity severity, Report report) {
    String text = words.say("count" + severity.name(), report.count(severity));
    for (int column = from; column <= to; column++) {
      put(row, column, column == from ? text : "", styles.of(severity));
    }
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
    }
  }

  /** Silent rules have passed only when nothing kept them from looking. */
  private String notChecked(Report report) {
    String codes =
        report.forms().stream()
            .flatMap(form -> form.notChecked().stream())
            .map(Report.NotChecked::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return codes.isEmpty() ? "" : words.say("notChecked", codes);
  }

  private Row row(int at, float points) {
    Row row = sheet.createRow(at);
    row.setHeightInPoints(points);
    return row;
  }

  private void line(int at, int number, ResultRow row) {
    boolean heads = row.cell().isEmpty();
    Row line = row(at, LINE_POINTS * lines(row) + MARGIN_POINTS);
    put(line, 0, String.valueOf(number), styles.centred(heads));
    put(line, 1, row.severityWord(), styles.of(row.severity()));
    put(line, 2, row.form(), styles.text(heads));
    Cell where = put(line, 3, row.where(), styles.centred(heads));
    row.cell().ifPresent(cell -> link(where, cell));
    Cell rule = put(line, 4, row.rule(), styles.text(heads));
    rulePages.ifPresent(page -> link(rule, HyperlinkType.URL, page + row.code()));
    put(line, 5, row.message(), styles.text(heads));
    put(line, 6, row.expected(), styles.text(heads));
    put(line, 7, row.advice(), styles.text(heads));
  }

  /** What was corrected, below what is left to do. */
  private void changed(int at, List<Change> changes) {
    put(row(at, 24), 0, words.say("changes", changes.size()), styles.good);
    Row header = row(at + 1, 24);
    for (int column = 0; column < HEADS.size(); column++) {
      put(header, column, words.say(CHANGE_HEADS.get(column)), styles.header);
    }
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      int lines =
          Math.max(
              TextSize.lines(change.before(), WIDTHS[5]),
              TextSize.lines(change.after(), WIDTHS[7]));
      Row line = row(at + 2 + i, LINE_POINTS * Math.min(lines, MOST_LINES) + MARGIN_POINTS);
      String[] texts = {
        String.valueOf(i + 1),
        "",
        change.cell().sheet(),
        change.cell().a1(),
        change.rule(),
        change.before(),
        "→",
        change.after()
      };
      for (int column = 0; column < texts.length; column++) {
        put(line, column, texts[column], styles.text(false));
      }
      link(line.getCell(3), change.cell());
    }
  }

  /** Excel does not fit the height of rows that a program wrote. */
  private static int lines(ResultRow row) {
    int most = 1;
    String[] texts = {row.form(), "", row.rule(), row.message(), row.expected(), row.advice()};
    for (int i = 0; i < texts.length; i++) {
      most = Math.max(most, TextSize.lines(texts[i], WIDTHS[i + 2]));
    }
    return Math.min(most, MOST_LINES);
  }

  private void link(Cell where, CellRef cell) {
    String address = "'" + cell.sheet().replace("'", "''") + "'!" + cell.a1();
    link(where, HyperlinkType.DOCUMENT, address);
    where.setCellStyle(styles.link);
  }

  private void link(Cell where, HyperlinkType type, String address) {
    Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    where.setHyperlink(link);
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
    if (!(sheet instanceof HSSFSheet)) {
      named(lastRow);
    }
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    // In .xls POI has the two bits swapped: this one makes it fit the page.
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
    sheet.getFooter().setCenter(PAGE_OF_PAGES);
  }

  /**
   * What the file keeps under a name. Not in .xls: there POI leaves the names behind when the sheet
   * is removed, and removing one makes formulas mean the next one.
   */
  private void named(int lastRow) {
    if (lastRow >= FIRST_ROW) {
      sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, lastRow, 0, WIDTHS.length - 1));
    }
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
  }
}
