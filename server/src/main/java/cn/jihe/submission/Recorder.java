package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.Core;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Receipt;
import cn.jihe.period.CurrentTerms;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RecordedMessages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** From the check of an upload to the record. */
@Singleton
final class Recorder {

  private final CheckUpload checks;
  private final FindingMessages messages;
  private final Ledger ledger;
  private final CurrentTerms periods;
  private final Clock clock;

  Recorder(Core core, Ledger ledger, CurrentTerms periods, Clock clock) {
    this.checks = core.checks();
    this.messages = core.texts();
    this.ledger = ledger;
    this.periods = periods;
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
    Instant received = clock.instant();
    TermsOfForms terms =
        TermsOfForms.of(alone.report(), belongings, sender, periods, received, filer.onBehalf());
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
                          checked.report(),
                          checked.judgement().compared(),
                          belongings,
                          sender,
                          terms),
                      received));
            });
    return ledger.record(prepared);
  }
}
