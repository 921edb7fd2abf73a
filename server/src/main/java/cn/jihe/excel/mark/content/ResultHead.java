package cn.jihe.excel.mark.content;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.content.ResultLine.Fold;
import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.text.Quotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The top of the result sheet: what was checked, when, by what, and how it came out. */
final class ResultHead {

  private static final List<String> HEADS =
      List.of("number", "severity", "form", "cell", "message", "expected", "advice");
  private static final List<String> TYPED = List.of("reason", "remark", "reply");

  private final Report report;
  private final MarkContent content;
  private final MarkTexts words;
  private final LineList lines;
  private final List<Span> merged;

  ResultHead(MarkContent content, LineList lines, List<Span> merged) {
    this.report = content.source().report();
    this.content = content;
    this.words = content.words();
    this.lines = lines;
    this.merged = merged;
  }

  void write() {
    TableHead head = content.head().orElseGet(this::ofCheck);
    lines.single(32, head.title() + OwnMark.INVISIBLE, CellStyleName.TITLE);
    lines.single(18, checked(), CellStyleName.LINE);
    CellStyleName style = head.good() ? CellStyleName.GOOD : CellStyleName.BAD;
    lines.single(22, head.outcome(), style);
    counts(head.counts());
    lines.single(20, head.guide(), CellStyleName.LINE);
    header(lines, HEADS, words);
  }

  private TableHead ofCheck() {
    boolean good = report.acceptable();
    String outcome =
        good ? report.count(Severity.WARNING) > 0 ? "withWarnings" : "acceptable" : "unacceptable";
    return new TableHead(
        words.say("title"),
        good,
        words.say(outcome),
        words.taken(report) + notChecked(),
        words.say("forms", content.told().forms().size()),
        words.say("guide"));
  }

  private String checked() {
    LocalDate day = content.source().stamp().day();
    String date =
        words.say(
            "date",
            day.getYear(),
            String.format(Locale.ROOT, "%02d", day.getMonthValue()),
            String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
    String file = Quotation.of(content.source().fileName());
    String ruleSet = content.source().stamp().ruleSet();
    return ruleSet.isEmpty()
        ? words.say("checked", file, date)
        : words.say("checkedBy", file, date, ruleSet);
  }

  /** Names the columns, those to type into with them. */
  static void header(LineList lines, List<String> heads, MarkTexts words) {
    List<ResultCell> cells = new ArrayList<>();
    heads.forEach(head -> cells.add(head(cells.size(), words.say(head))));
    cells.add(head(ResultContent.KEY_COLUMN, RowKeys.OF_HEADER));
    TYPED.forEach(head -> cells.add(head(cells.size(), words.say(head))));
    lines.add(LineList.HEAD_POINTS, Fold.NONE, cells);
  }

  private static ResultCell head(int column, String text) {
    return ResultCell.of(column, text, CellStyleName.HEADER);
  }

  /** How many of each, in the colours that the cells have; so it is the legend as well. */
  private void counts(String taken) {
    List<ResultCell> cells = new ArrayList<>();
    int row = lines.next();
    badge(cells, new Span(row, 0, row, 1), Severity.ERROR);
    badge(cells, new Span(row, 2, row, 2), Severity.WARNING);
    badge(cells, new Span(row, 3, row, 3), Severity.NOTE);
    cells.add(ResultCell.of(4, "  " + taken, CellStyleName.LINE));
    lines.add(22, Fold.NONE, cells);
  }

  private void badge(List<ResultCell> cells, Span at, Severity severity) {
    String text = words.say("count" + severity.name(), count(severity));
    for (int column = at.firstColumn(); column <= at.lastColumn(); column++) {
      String shown = column == at.firstColumn() ? text : "";
      cells.add(ResultCell.of(column, shown, CellStyleName.of(severity)));
    }
    if (!at.isSingle()) {
      merged.add(at);
    }
  }

  private long count(Severity severity) {
    return content.head().isEmpty()
        ? report.count(severity)
        : content.rows().stream().filter(row -> row.severity() == severity).count();
  }

  /** Silent rules have passed only when nothing kept them from looking. */
  private String notChecked() {
    String codes =
        report.forms().stream()
            .flatMap(form -> form.notChecked().stream())
            .map(Report.NotChecked::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return codes.isEmpty() ? "" : words.say("notChecked", codes);
  }
}
