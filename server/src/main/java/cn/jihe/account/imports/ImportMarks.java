package cn.jihe.account.imports;

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
  byte[] in(String fileName, byte[] bytes, ImportPlan plan, boolean applied, Stated stated) {
    Language language = stated.language();
    List<TableMark> marks =
        plan.rows().stream()
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
              head(plan, applied, language),
              marks);
      return done.bytes();
    } catch (RefusedWorkbook refused) {
      throw ImportReader.refused(refused);
    }
  }

  /** When and in what language it is said. */
  record Stated(Instant at, Language language) {}

  private static TableMark mark(ImportRow row, ImportRow.Remark remark, Language language) {
    return new TableMark(
        row.action() == ImportAction.WRONG ? Severity.ERROR : Severity.NOTE,
        ImportTexts.say(language, row.action().name()),
        remark.cell(),
        remark.words().in(language));
  }

  private static TableHead head(ImportPlan plan, boolean applied, Language language) {
    String outcome = plan.isWrong() ? "outcomeWrong" : applied ? "outcomeDone" : "outcomeTried";
    return new TableHead(
        ImportTexts.say(language, "title"),
        !plan.isWrong(),
        ImportTexts.say(language, outcome, plan.count(ImportAction.WRONG)),
        ImportTexts.say(
            language,
            "counts",
            plan.count(ImportAction.ADDED),
            plan.count(ImportAction.CHANGED),
            plan.count(ImportAction.SAME),
            plan.count(ImportAction.WRONG)),
        ImportTexts.say(language, "band", plan.rows().size()),
        ImportTexts.say(language, plan.isWrong() ? "guideWrong" : "guideGood"));
  }
}
