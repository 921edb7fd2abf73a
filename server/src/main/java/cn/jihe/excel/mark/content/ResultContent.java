package cn.jihe.excel.mark.content;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.Span;
import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.rule.told.ToldTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that stands in the result sheet, whatever the type of file.
 *
 * @param lines from the top
 * @param merged areas of its head
 * @param lastRow of the table of findings, from 0; above {@link #FIRST_ROW} without any
 * @param lastPrinted the last row that is printed: readings are for the screen
 */
public record ResultContent(
    List<ResultLine> lines, List<Span> merged, int lastRow, int lastPrinted) {

  /** The row of the first finding, from 0. */
  public static final int FIRST_ROW = 5;

  public static final int HEADER_ROW = 4;

  /** Widths of the columns in half-width characters. */
  public static final List<Integer> WIDTHS = List.of(6, 7, 20, 9, 16, 36, 20, 40);

  /** In a column out of sight: where the workbook opened. */
  public static final int KEPT_COLUMN = 25;

  private static final List<String> HEADS =
      List.of("number", "severity", "form", "cell", "rule", "message", "expected", "advice");
  private static final List<String> CHANGE_HEADS =
      List.of("number", "blank", "sheetName", "cell", "rule", "before", "blank", "after");
  static final float LINE_POINTS = 15;
  private static final float MARGIN_POINTS = 5;
  static final float HEAD_POINTS = 24;
  private static final int MOST_LINES = 20;

  public ResultContent {
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
  }

  /**
   * What a report says.
   *
   * @param rulePages address to which a rule's code is added to get its page
   * @param changes what was corrected; may be empty
   */
  public static ResultContent of(
      Report report,
      ToldReport told,
      List<ResultRow> rows,
      List<Change> changes,
      MarkTexts words,
      Optional<String> rulePages) {
    List<ResultLine> lines = new ArrayList<>();
    List<Span> merged = new ArrayList<>();
    head(report, words, lines, merged);
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(i, rows.get(i), rulePages));
    }
    int next = FIRST_ROW + rows.size() + 1;
    if (!changes.isEmpty()) {
      next = changed(next, changes, words, lines);
    }
    next = unchecked(next, told, words, lines);
    lines.addAll(ReadingLines.of(next, told, words));
    int lastRow = FIRST_ROW + rows.size() - 1;
    return new ResultContent(lines, merged, lastRow, Math.max(lastRow, next - 2));
  }

  private static void head(
      Report report, MarkTexts words, List<ResultLine> lines, List<Span> merged) {
    boolean good = report.acceptable();
    String outcome =
        good ? report.count(Severity.WARNING) > 0 ? "withWarnings" : "acceptable" : "unacceptable";
    lines.add(single(0, 32, words.say("title") + OwnMark.INVISIBLE, CellStyleName.TITLE));
    lines.add(single(1, 22, words.say(outcome), good ? CellStyleName.GOOD : CellStyleName.BAD));
    lines.add(counts(report, words, merged));
    lines.add(single(3, 20, words.say("guide"), CellStyleName.LINE));
    lines.add(header(HEADER_ROW, HEADS, words));
  }

  static ResultLine single(int at, float points, String text, CellStyleName style) {
    return new ResultLine(at, points, false, List.of(ResultCell.of(0, text, style)));
  }

  static ResultLine header(int at, List<String> heads, MarkTexts words) {
    List<ResultCell> cells = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      cells.add(ResultCell.of(column, words.say(heads.get(column)), CellStyleName.HEADER));
    }
    return new ResultLine(at, HEAD_POINTS, false, cells);
  }

  /** How many of each, in the colours that the cells have; so it is the legend as well. */
  private static ResultLine counts(Report report, MarkTexts words, List<Span> merged) {
    List<ResultCell> cells = new ArrayList<>();
    badge(cells, merged, new Span(2, 0, 2, 1), Severity.ERROR, report, words);
    badge(cells, merged, new Span(2, 2, 2, 2), Severity.WARNING, report, words);
    badge(cells, merged, new Span(2, 3, 2, 4), Severity.NOTE, report, words);
    String forms = "  " + words.taken(report) + notChecked(report, words);
    cells.add(ResultCell.of(5, forms, CellStyleName.LINE));
    return new ResultLine(2, 22, false, cells);
  }

  private static void badge(
      List<ResultCell> cells,
      List<Span> merged,
      Span at,
      Severity severity,
      Report report,
      MarkTexts words) {
    String text = words.say("count" + severity.name(), report.count(severity));
    for (int column = at.firstColumn(); column <= at.lastColumn(); column++) {
      String shown = column == at.firstColumn() ? text : "";
      cells.add(ResultCell.of(column, shown, CellStyleName.of(severity)));
    }
    if (!at.isSingle()) {
      merged.add(at);
    }
  }

  /** Silent rules have passed only when nothing kept them from looking. */
  private static String notChecked(Report report, MarkTexts words) {
    String codes =
        report.forms().stream()
            .flatMap(form -> form.notChecked().stream())
            .map(Report.NotChecked::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return codes.isEmpty() ? "" : words.say("notChecked", codes);
  }

  private static ResultLine line(int number, ResultRow row, Optional<String> rulePages) {
    boolean heads = row.cell().isEmpty();
    CellStyleName text = CellStyleName.text(heads);
    CellStyleName centred = CellStyleName.centred(heads);
    ResultCell where = ResultCell.of(3, row.where(), centred);
    List<ResultCell> cells =
        List.of(
            ResultCell.of(0, String.valueOf(number + 1), centred),
            ResultCell.of(1, row.severityWord(), CellStyleName.of(row.severity())),
            ResultCell.of(2, row.form(), text),
            row.cell().map(where::to).orElse(where),
            ResultCell.of(4, row.rule(), text).to(rulePages.map(page -> page + row.code())),
            ResultCell.of(5, row.message() + row.same(), text),
            ResultCell.of(6, row.expected(), text),
            ResultCell.of(7, row.advice(), text));
    return new ResultLine(FIRST_ROW + number, points(cells, 2), row.detail(), cells);
  }

  /** What was corrected, below what is left to do; the next free row. */
  private static int changed(
      int at, List<Change> changes, MarkTexts words, List<ResultLine> lines) {
    String head = words.say("changes", changes.size());
    lines.add(single(at, HEAD_POINTS, head, CellStyleName.GOOD));
    lines.add(header(at + 1, CHANGE_HEADS, words));
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      CellStyleName text = CellStyleName.TEXT;
      List<ResultCell> cells =
          List.of(
              ResultCell.of(0, String.valueOf(i + 1), text),
              ResultCell.of(1, "", text),
              ResultCell.of(2, change.cell().sheet(), text),
              ResultCell.of(3, change.cell().a1(), text).to(change.cell()),
              ResultCell.of(4, change.rule(), text),
              ResultCell.of(5, change.before(), text),
              ResultCell.of(6, "→", text),
              ResultCell.of(7, change.after(), text));
      lines.add(new ResultLine(at + 2 + i, points(cells, 5), false, cells));
    }
    return at + 2 + changes.size() + 1;
  }

  /** What several forms left unchecked, once with their numbers; the next free row. */
  private static int unchecked(int at, ToldReport told, MarkTexts words, List<ResultLine> lines) {
    if (told.notChecked().isEmpty()) {
      return at;
    }
    ToldTexts texts = new ToldTexts(words.language());
    lines.add(single(at, HEAD_POINTS, words.say("uncheckedHead"), CellStyleName.GOOD));
    int row = at + 1;
    for (ToldReport.NotChecked each : told.notChecked()) {
      lines.add(single(row++, LINE_POINTS, texts.notChecked(each), CellStyleName.LINE));
    }
    return row + 1;
  }

  /** Excel does not fit the height of rows that a program wrote. */
  static float points(List<ResultCell> cells, int fromColumn) {
    int lines =
        cells.stream()
            .filter(cell -> cell.column() >= fromColumn && cell.column() != 3)
            .mapToInt(cell -> TextSize.lines(cell.text(), WIDTHS.get(cell.column())))
            .max()
            .orElse(1);
    return LINE_POINTS * Math.min(lines, MOST_LINES) + MARGIN_POINTS;
  }
}
