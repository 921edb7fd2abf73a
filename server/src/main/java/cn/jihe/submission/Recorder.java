package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Receipt;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RecordedMessages;
import java.time.Clock;
import java.util.List;

/** From the check of an upload to the record. */
final class Recorder {

  private final CheckUpload checks;
  private final FindingMessages messages;
  private final Ledger ledger;
  private final Clock clock;

  Recorder(CheckUpload checks, FindingMessages messages, Ledger ledger, Clock clock) {
    this.checks = checks;
    this.messages = messages;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Judges an upload beside what is on record, and records it; when this returns, it is kept.
   *
   * @param alone what the check of these same bytes said
   * @param taken who hands them in, and what with them
   * @param belongings whose its forms are
   * @param place where the judging is done; the record is asked and written outside, because a slow
   *     one must not keep other uploads from their turn
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept; sending it again is safe
   */
  Receipt record(
      CheckOutcome.Checked alone,
      HandedIn taken,
      List<Belonging> belongings,
      WorkbookPool.Place place) {
    SenderSays sender = taken.sender();
    RuleContext known =
        new StoredNeighbours(ledger, taken.submitter().scope())
            .of(alone.judgement(), belongings, sender);
    Filer filer = taken.filer(belongings);
    Ledger.Prepared prepared =
        place.run(
            () -> {
              CheckOutcome.Checked checked = checks.again(alone, known);
              return ledger.prepare(
                  new NewSubmission(
                      taken.request(),
                      filer,
                      checked.fileName(),
                      taken.bytes(),
                      checked.report(),
                      RecordedMessages.of(checked.report(), messages),
                      FilingDecision.of(
                          checked.report(), checked.judgement().compared(), belongings, sender),
                      clock.instant()));
            });
    return ledger.record(prepared);
  }
}
