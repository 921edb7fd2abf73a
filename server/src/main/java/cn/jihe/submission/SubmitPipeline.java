package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Receipt;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RecordedMessages;
import java.time.Clock;

/** From a report to the record. */
public final class SubmitPipeline implements SubmitUpload {

  /** Until there are accounts. */
  private static final String NOBODY_KNOWN = "anonymous";

  private final CheckUpload checks;
  private final Ledger ledger;
  private final FindingMessages messages;
  private final String catalogue;
  private final Clock clock;
  private final UploadExecutor executor;

  /**
   * A pipeline of these parts.
   *
   * @param checks judges again, beside what is on record
   * @param catalogue names the rules and settings that judge, for the record
   * @param executor where the judging is done; the record is asked and written outside, because a
   *     slow one must not keep other uploads from their turn
   */
  public SubmitPipeline(
      CheckUpload checks,
      Ledger ledger,
      FindingMessages messages,
      String catalogue,
      Clock clock,
      UploadExecutor executor) {
    this.checks = checks;
    this.ledger = ledger;
    this.messages = messages;
    this.catalogue = catalogue;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public Receipt submit(CheckOutcome.Checked first, byte[] bytes, SenderSays sender) {
    RuleContext known = new StoredNeighbours(ledger).of(first.report(), sender);
    return ledger.record(executor.run(() -> judged(first, bytes, sender, known)));
  }

  private NewSubmission judged(
      CheckOutcome.Checked first, byte[] bytes, SenderSays sender, RuleContext known) {
    CheckOutcome.Checked checked = known.stored().isEmpty() ? first : checks.again(first, known);
    return new NewSubmission(
        checked.fileName(),
        checked.sha256(),
        bytes,
        sender.year(),
        sender.unit(),
        catalogue,
        checked.report(),
        RecordedMessages.of(checked.report(), messages),
        FilingDecision.of(checked.report(), sender),
        NOBODY_KNOWN,
        clock.instant());
  }
}
