package cn.jihe.excel.mark.content;

import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be put into a workbook.
 *
 * @param told what the result sheet says besides
 * @param rows the lines of the result sheet
 * @param notes what comments say: these lines, and behind them those of cells whose words stand in
 *     the line of an earlier form
 * @param cells flagged cells by the name of their sheet; empty when cells get no marks
 * @param changes what was corrected
 * @param rulePages address to which a rule's code is added to get its page
 */
public record MarkContent(
    Report report,
    ToldReport told,
    List<ResultRow> rows,
    List<ResultRow> notes,
    Map<String, FlaggedCells> cells,
    List<Change> changes,
    MarkTexts words,
    Optional<String> rulePages) {

  /** Who has written our comments. */
  public static final String AUTHOR = "绩核";

  /** How Excel names the author of a threaded comment's stand-in. */
  private static final String THREADED = "tc=";

  /** The findings of a report in their cells and in the result sheet. */
  public static MarkContent ofFindings(
      Report report,
      RuleTexts texts,
      FindingMessages messages,
      Language language,
      Optional<String> rulePages) {
    ToldReport told = ToldReport.of(report, messages, language);
    ResultTable.Lines lines = ResultTable.of(told, texts, language);
    List<ResultRow> notes =
        Stream.concat(lines.rows().stream(), lines.elsewhere().stream()).toList();
    return new MarkContent(
        report,
        told,
        lines.rows(),
        notes,
        FlaggedCells.bySheet(notes),
        List.of(),
        new MarkTexts(language),
        rulePages);
  }

  /** What was corrected and what is left to do, in the result sheet only. */
  public static MarkContent ofChanges(
      Report report,
      List<Change> changes,
      RuleTexts texts,
      Language language,
      Optional<String> rulePages) {
    ToldReport told = ToldReport.of(report, texts, language);
    List<ResultRow> rows = ResultTable.of(told, texts, language).rows();
    return new MarkContent(
        report, told, rows, List.of(), Map.of(), changes, new MarkTexts(language), rulePages);
  }

  /** What the sheet is to be called, if nothing else is called so. */
  public String sheetName() {
    return words.say("sheet");
  }

  /**
   * What a comment says.
   *
   * @param numbers the lines that speak of the cell
   * @param sheetName what the result sheet is called
   */
  public String comment(List<Integer> numbers, String sheetName) {
    return new CommentText(words, sheetName, rulePages).of(notes, numbers);
  }

  /** Whether a comment stands for a conversation of Microsoft 365, beside which no note may be. */
  public static boolean isThreaded(String author) {
    return author.startsWith(THREADED);
  }

  /**
   * What the result sheet says.
   *
   * @param threaded the lines whose cells have conversations and got no comment
   */
  public ResultContent sheet(Set<Integer> threaded) {
    List<ResultRow> lines = new ArrayList<>(rows);
    for (int number : threaded) {
      int line = notes.get(number).line();
      ResultRow row = rows.get(line);
      lines.set(line, row.withAdvice(row.advice() + words.say("threaded")));
    }
    return ResultContent.of(report, this.told, lines, changes, words, rulePages);
  }
}
