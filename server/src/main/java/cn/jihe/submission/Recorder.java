package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Receipt;
import cn.jihe.ledger.Request;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RecordedMessages;
import java.time.Clock;

/** From the check of an upload to the record. */
public final class Recorder {

  private final CheckUpload checks;
  private final FindingMessages messages;
  private final Ledger ledger;
  private final Clock clock;

  public Recorder(CheckUpload checks, FindingMessages messages, Ledger ledger, Clock clock) {
    this.checks = checks;
    this.messages = messages;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Judges an upload beside what is on record, and records it; when this returns, it is kept.
   *
   * @param alone what the check of these same bytes said
   * @param place where the judging is done; the record is asked and written outside, because a slow
   *     one must not keep other uploads from their turn
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept; sending it again is safe
   */
  public Receipt record(
      CheckOutcome.Checked alone,
      byte[] bytes,
      SenderSays sender,
      Request request,
      WorkbookPool.Place place) {
    RuleContext known = new StoredNeighbours(ledger).of(alone.judgement(), sender);
    Ledger.Prepared prepared =
        place.run(
            () -> {
              CheckOutcome.Checked checked = checks.again(alone, known);
              return ledger.prepare(
                  new NewSubmission(
                      request,
                      checked.fileName(),
                      bytes,
                      checked.report(),
                      RecordedMessages.of(checked.report(), messages),
                      FilingDecision.of(checked.report(), checked.judgement().compared(), sender),
                      clock.instant()));
            });
    return ledger.record(prepared);
  }
}
