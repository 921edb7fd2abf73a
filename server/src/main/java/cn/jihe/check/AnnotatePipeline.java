package cn.jihe.check;

import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.mark.content.RemarkMark;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.file.WorkEnded;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.text.Language;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a workbook back with its findings in it, or without any mark of ours. Stores nothing; safe
 * to call from many threads.
 */
public final class AnnotatePipeline {

  private static final Logger LOG = LoggerFactory.getLogger(AnnotatePipeline.class);

  private final Annotator annotator;
  private final Supplier<Stamp> stamps;

  /**
   * Copies.
   *
   * @param stamps when they are made, and by what is judged
   */
  public AnnotatePipeline(Annotator annotator, Supplier<Stamp> stamps) {
    this.annotator = annotator;
    this.stamps = stamps;
  }

  /**
   * The workbook with the findings of its check in it.
   *
   * @param checked what the check of these same bytes said
   */
  public AnnotateOutcome annotate(CheckOutcome.Checked checked, byte[] bytes, Language language) {
    return outcome(
        checked.fileName(),
        () ->
            annotator.annotate(
                checked.fileName(), bytes, checked.report(), stamps.get(), language));
  }

  /**
   * A workbook with the findings of an earlier check in it.
   *
   * @param report what that check of these same bytes found
   * @param ruleSet by what that check judged
   * @param messages how it said it
   * @param remarks of reviewers
   * @param typed what is said beside findings
   */
  public AnnotateOutcome annotate(
      String fileName,
      byte[] bytes,
      Report report,
      String ruleSet,
      FindingMessages messages,
      List<RemarkMark> remarks,
      List<TypedRow> typed,
      Language language) {
    return outcome(
        fileName,
        () -> {
          Stamp stamp = new Stamp(stamps.get().at(), ruleSet);
          return annotator.annotate(
              bytes, annotator.source(fileName, report, stamp, language), messages, remarks, typed);
        });
  }

  /** The workbook without our marks; it need not hold a form. */
  public AnnotateOutcome clean(String fileName, byte[] bytes) {
    return outcome(fileName, () -> annotator.clean(fileName, bytes));
  }

  private static AnnotateOutcome outcome(String fileName, Work work) {
    try {
      AnnotatedWorkbook done = work.run();
      return new AnnotateOutcome.Annotated(
          fileName, MediaTypes.of(done.format()), done.bytes(), done.typed());
    } catch (RefusedWorkbook refused) {
      LOG.info("Not annotated: {}", refused.getMessage(), refused.getCause());
      return new AnnotateOutcome.Refused(
          new CheckOutcome.Refused(fileName, refused.refusal(), refused.detail()));
    } catch (WorkEnded ended) {
      return new AnnotateOutcome.Refused(CheckOutcome.Refused.because(fileName, ended));
    }
  }

  private interface Work {
    AnnotatedWorkbook run() throws RefusedWorkbook;
  }
}
