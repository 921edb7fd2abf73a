package cn.jihe.excel.mark;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/**
 * Gives an uploaded workbook back with the findings in it: a comment and a colour on each flagged
 * cell and a sheet that lists them all. Nothing else is changed, marks of an earlier check go
 * first, and all marks can be taken away again.
 */
public final class Annotator {

  private final WorkbookOpener opener;
  private final RuleTexts texts;
  private final Optional<String> rulePages;

  /** Without links to the pages of rules. */
  public Annotator(WorkbookOpener opener, RuleTexts texts) {
    this(opener, texts, Optional.empty());
  }

  /**
   * An annotator.
   *
   * @param rulePages address to which a rule's code is added to get its page
   */
  public Annotator(WorkbookOpener opener, RuleTexts texts, Optional<String> rulePages) {
    this.opener = opener;
    this.texts = texts;
    this.rulePages = rulePages;
  }

  /**
   * The workbook with the findings of this report in it.
   *
   * @param report what the check of these same bytes said
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(String fileName, byte[] bytes, Report report, Language language)
      throws RefusedWorkbook {
    return annotate(fileName, bytes, report, texts, language);
  }

  /**
   * The workbook with the findings of this report in it, in words recorded earlier.
   *
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(
      String fileName, byte[] bytes, Report report, FindingMessages messages, Language language)
      throws RefusedWorkbook {
    return renewed(fileName, bytes, workbook -> mark(workbook, report, messages, language));
  }

  /**
   * A corrected workbook with the sheet that lists what was changed and what is left to do; its
   * cells get no marks.
   *
   * @param report what the check of these same bytes said
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook list(
      String fileName, byte[] bytes, Report report, List<Change> changes, Language language)
      throws RefusedWorkbook {
    return renewed(
        fileName,
        bytes,
        workbook -> {
          MarkTexts words = new MarkTexts(language);
          Sheet result = ResultSheet.add(workbook, words.say("sheet"));
          new ResultSheetWriter(result, words, rulePages)
              .write(report, ResultTable.of(report, texts, texts, language), changes);
        });
  }

  /** Without earlier marks of ours, and with what is put in their place. */
  private AnnotatedWorkbook renewed(String fileName, byte[] bytes, Consumer<Workbook> marks)
      throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return opened.read(
          workbook -> {
            clean(workbook);
            marks.accept(workbook);
            EmptyParts.remove(workbook);
            return AnnotatedWorkbook.of(workbook, opened.format());
          });
    }
  }

  /** The workbook without any mark of ours; the same bytes when there is none in it. */
  public AnnotatedWorkbook clean(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return opened.read(
          workbook -> {
            if (!clean(workbook)) {
              return new AnnotatedWorkbook(bytes, opened.format());
            }
            EmptyParts.remove(workbook);
            return AnnotatedWorkbook.of(workbook, opened.format());
          });
    }
  }

  private static boolean clean(Workbook workbook) {
    boolean any = ResultSheet.clean(workbook);
    for (Sheet sheet : workbook) {
      any |= Tints.clean(sheet);
      any |= CommentMarks.clean(sheet);
    }
    return any;
  }

  private void mark(Workbook workbook, Report report, FindingMessages messages, Language language) {
    MarkTexts words = new MarkTexts(language);
    List<ResultRow> rows = ResultTable.of(report, texts, messages, language);
    Sheet result = ResultSheet.add(workbook, words.say("sheet"));
    List<ResultRow> told = new ArrayList<>(rows);
    byCell(rows)
        .forEach(
            (cell, numbers) -> {
              Sheet sheet = workbook.getSheet(cell.sheet());
              CellAddress at = new CellAddress(cell.row(), cell.column());
              if (CommentMarks.isThreaded(sheet, at)) {
                numbers.forEach(number -> told.set(number, threaded(rows.get(number), words)));
              } else {
                CommentMarks.add(
                    sheet,
                    at,
                    new CommentText(words, result.getSheetName(), rulePages).of(rows, numbers));
              }
            });
    tint(workbook, rows);
    new ResultSheetWriter(result, words, rulePages).write(report, told, List.of());
  }

  private static ResultRow threaded(ResultRow row, MarkTexts words) {
    return row.withAdvice(row.advice() + words.say("threaded"));
  }

  /** The rows that speak of each cell, by their place in the list. */
  private static Map<CellRef, List<Integer>> byCell(List<ResultRow> rows) {
    Map<CellRef, List<Integer>> cells = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i;
      rows.get(i)
          .cell()
          .ifPresent(cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(number));
    }
    return cells;
  }

  /** A cell has the colour of its gravest finding. */
  private static void tint(Workbook workbook, List<ResultRow> rows) {
    Map<CellRef, Severity> gravest = new TreeMap<>();
    rows.forEach(
        row ->
            row.cell()
                .ifPresent(
                    cell ->
                        gravest.merge(
                            cell, row.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b)));
    Map<String, Map<Severity, List<CellRef>>> bySheet = new TreeMap<>();
    gravest.forEach(
        (cell, severity) ->
            bySheet
                .computeIfAbsent(cell.sheet(), key -> new EnumMap<>(Severity.class))
                .computeIfAbsent(severity, key -> new ArrayList<>())
                .add(cell));
    bySheet.forEach(
        (sheet, cells) ->
            cells.forEach((severity, at) -> Tints.add(workbook.getSheet(sheet), severity, at)));
  }
}
