package cn.jihe.check;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.excel.read.OpenedFacts;
import cn.jihe.file.WorkEnded;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.run.Judgement;
import cn.jihe.rule.run.RuleRunner;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From bytes to report: read the forms, run the rules. */
public final class CheckPipeline implements CheckUpload {

  private static final Logger LOG = LoggerFactory.getLogger(CheckPipeline.class);

  private final FormsReader reader;
  private final Supplier<RuleRunner> runner;

  /**
   * A pipeline of these parts.
   *
   * @param runner asked for when a workbook has been read; may wait until the rules are ready
   */
  public CheckPipeline(FormsReader reader, Supplier<RuleRunner> runner) {
    this.reader = reader;
    this.runner = runner;
  }

  @Override
  public CheckOutcome check(String fileName, byte[] bytes, String sha256) {
    try {
      Judgement judgement = runner.get().judge(reader.read(fileName, bytes));
      return new CheckOutcome.Checked(
          fileName, sha256, bytes.length, judgement, runner.get().report(judgement));
    } catch (RefusedWorkbook refused) {
      LOG.info(
          "Refused {} ({} bytes): {}",
          sha256,
          bytes.length,
          refused.getMessage(),
          refused.getCause());
      return new CheckOutcome.Refused(fileName, refused.refusal(), refused.detail());
    } catch (WorkEnded ended) {
      return CheckOutcome.Refused.because(fileName, ended);
    }
  }

  /**
   * Ready to judge sheets that were taken before, and change.
   *
   * @param facts of their workbook
   */
  Rechecks rechecks(String fileName, OpenedFacts facts) {
    return new Rechecks(reader.rereading(fileName, facts), runner.get());
  }

  @Override
  public CheckOutcome.Checked inYear(CheckOutcome.Checked checked, int year) {
    Judgement earlier = checked.judgement();
    return of(checked, runner.get().judge(earlier.workbook().inYear(year), earlier));
  }

  @Override
  public CheckOutcome.Checked again(CheckOutcome.Checked checked, RuleContext context) {
    return of(checked, runner.get().again(checked.judgement(), context));
  }

  private CheckOutcome.Checked of(CheckOutcome.Checked checked, Judgement judgement) {
    return new CheckOutcome.Checked(
        checked.fileName(),
        checked.sha256(),
        checked.size(),
        judgement,
        runner.get().report(judgement));
  }
}
