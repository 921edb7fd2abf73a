package cn.jihe.excel.mark.content;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.typed.CarriedTexts;
import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.rule.told.ToldReport;
import java.util.ArrayList;
import java.util.List;

/**
 * All that stands in the result sheet, whatever the type of file.
 *
 * @param lines from the top
 * @param merged areas of its head
 * @param lastRow of the table of forms and findings, from 0; {@link #HEADER_ROW} when it is empty
 * @param lastPrinted the last row that is printed: readings are for the screen
 */
public record ResultContent(
    List<ResultLine> lines, List<Span> merged, int lastRow, int lastPrinted) {

  /** The row that names the columns, from 0; it stays in sight. */
  public static final int HEADER_ROW = 5;

  /**
   * Widths of the columns in half-width characters: number, severity, project, cell, problem, what
   * should be there, advice, keys, and those to type into.
   */
  public static final List<Integer> WIDTHS = List.of(5, 9, 17, 9, 40, 22, 34, 9, 22, 16, 16);

  /** Out of sight: by which a row is known again. In the midst, so that it is sorted along. */
  public static final int KEY_COLUMN = 7;

  /** In a column out of sight: where the workbook opened. */
  public static final int KEPT_COLUMN = 25;

  public ResultContent {
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
  }

  /** The row of the first finding, from 0. */
  static int firstRow(ToldReport told) {
    return HEADER_ROW + 1 + FormTable.lines(told) + 1;
  }

  /**
   * What is to be said.
   *
   * @param rows the findings, with what is to be said besides
   * @param name what the sheet is called
   */
  static ResultContent of(MarkContent content, List<ResultRow> rows, String name) {
    LineList lines = new LineList();
    List<Span> merged = new ArrayList<>();
    new ResultHead(content, lines, merged).write();
    new FormTable(content, lines, name).write();
    List<RowKeys> keys = rows.stream().map(ResultRow::keys).toList();
    List<Boolean> members = rows.stream().map(ResultRow::detail).toList();
    CarriedTexts typed = CarriedTexts.of(content.typedOfFindings(), keys, members);
    FindingLines findings = new FindingLines(lines, content.words(), content.source().rulePages());
    findings.write(rows, typed);
    int lastRow = lines.next() - 1;
    OtherLines others = new OtherLines(lines, content.words());
    others.changes(content.changes());
    others.unchecked(content.told().notChecked());
    findings.left(typed.left());
    int lastPrinted = lines.next() - 1;
    ReadingLines.write(lines, content.told(), content.words());
    return new ResultContent(lines.all(), merged, lastRow, lastPrinted);
  }
}
