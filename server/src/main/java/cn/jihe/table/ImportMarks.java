package cn.jihe.table;

import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.mark.content.TableHead;
import cn.jihe.excel.mark.content.TableMark;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import java.time.Instant;
import java.util.List;

/** Says in the workbook itself what becomes of its rows, as findings are said in others. */
final class ImportMarks {

  private final Annotator annotator;

  ImportMarks(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * The workbook with what is said of its rows; those that change nothing get no mark.
   *
   * @param applied whether it was done
   */
  byte[] in(String fileName, byte[] bytes, List<ImportRow> rows, boolean applied, Stated stated) {
    Language language = stated.language();
    List<TableMark> marks =
        rows.stream()
            .filter(row -> row.action() != ImportAction.SAME)
            .flatMap(row -> row.remarks().stream().map(each -> mark(row, each, language)))
            .toList();
    try {
      AnnotatedWorkbook done =
          annotator.annotate(
              fileName,
              bytes,
              new Stamp(stated.at(), ""),
              language,
              head(rows, applied, language),
              marks);
      return done.bytes();
    } catch (RefusedWorkbook refused) {
      throw UnreadTable.of(refused);
    }
  }

  /** When and in what language it is said. */
  record Stated(Instant at, Language language) {}

  private static TableMark mark(ImportRow row, ImportRow.Remark remark, Language language) {
    return new TableMark(
        row.action() == ImportAction.WRONG ? Severity.ERROR : Severity.NOTE,
        TableTexts.say(language, row.action().name()),
        remark.cell(),
        remark.words().in(language));
  }

  private static boolean isWrong(List<ImportRow> rows) {
    return ImportRow.count(rows, ImportAction.WRONG) > 0;
  }

  private static TableHead head(List<ImportRow> rows, boolean applied, Language language) {
    String outcome = isWrong(rows) ? "outcomeWrong" : applied ? "outcomeDone" : "outcomeTried";
    return new TableHead(
        TableTexts.say(language, "title"),
        !isWrong(rows),
        TableTexts.say(language, outcome, ImportRow.count(rows, ImportAction.WRONG)),
        TableTexts.say(
            language,
            "counts",
            ImportRow.count(rows, ImportAction.ADDED),
            ImportRow.count(rows, ImportAction.CHANGED),
            ImportRow.count(rows, ImportAction.SAME),
            ImportRow.count(rows, ImportAction.WRONG)),
        TableTexts.say(language, "band", rows.size()),
        TableTexts.say(language, isWrong(rows) ? "guideWrong" : "guideGood"));
  }
}
