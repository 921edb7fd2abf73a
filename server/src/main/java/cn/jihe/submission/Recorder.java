package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.WorkbookPool;
import cn.jihe.excel.mark.TypedTexts;
import cn.jihe.excel.mark.typed.TypedText;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.Receipt;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.period.CurrentTerms;
import cn.jihe.reason.KnownReasons;
import cn.jihe.reason.KnownReasons.Known;
import cn.jihe.reason.SaidWithUpload;
import cn.jihe.reason.UploadSaid;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.RecordedMessages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** From the check of an upload to the record. */
@Singleton
final class Recorder {

  private final Core core;
  private final Ledger ledger;
  private final KnownReasons reasons;
  private final SaidWithUpload said;
  private final CurrentTerms periods;
  private final Clock clock;

  Recorder(
      Core core,
      Ledger ledger,
      KnownReasons reasons,
      SaidWithUpload said,
      CurrentTerms periods,
      Clock clock) {
    this.core = core;
    this.ledger = ledger;
    this.reasons = reasons;
    this.said = said;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * An upload judged beside what is on record, and what would become of its forms.
   *
   * @param known what was said of each form before
   * @param now what is said with it
   */
  record Weighed(
      CheckOutcome.Checked checked,
      List<NewForm> forms,
      List<Known> known,
      UploadSaid now,
      Instant received) {}

  /**
   * Judges an upload beside what is on record, and records it; when this returns, it is kept.
   *
   * @param alone what the check of these same bytes said
   * @param taken who hands them in, and what with them
   * @param belongings whose its forms are
   * @param place where the judging is done; the record is asked and written outside, because a slow
   *     one must not keep other uploads from their turn
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept; sending it again is safe
   * @throws cn.jihe.web.ProblemException of kind WRONG_REASON when what is said with it is none,
   *     and of those of {@link #weigh}
   */
  Receipt record(
      CheckOutcome.Checked alone,
      HandedIn taken,
      List<Belonging> belongings,
      WorkbookPool.Place place) {
    Filer filer = taken.filer(belongings);
    Weighed weighed = weigh(alone, taken, belongings, place);
    CheckOutcome.Checked checked = weighed.checked();
    Ledger.Prepared prepared =
        place.run(
            () -> {
              said.require(checked.report(), taken.sender().reasons());
              return ledger.prepare(
                  new NewSubmission(
                      taken.request(),
                      filer,
                      checked.fileName(),
                      taken.bytes(),
                      checked.report(),
                      RecordedMessages.of(checked.report(), core.texts()),
                      weighed.forms(),
                      weighed.received()));
            });
    return said.record(() -> ledger.record(prepared), weighed.now(), taken.submitter().caller());
  }

  /**
   * Judges an upload beside what is on record, and records nothing.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_FOUND and NOT_THAT_DOSSIER when a form cannot
   *     go on with the dossier that its sender says
   */
  Weighed weigh(
      CheckOutcome.Checked alone,
      HandedIn taken,
      List<Belonging> belongings,
      WorkbookPool.Place place) {
    SenderSays sender = taken.sender();
    Submitter submitter = taken.submitter();
    GoingOn goingOn =
        GoingOn.of(alone.report(), belongings, sender.next(), ledger, submitter.scope());
    RuleContext beside =
        new StoredNeighbours(ledger, submitter.scope())
            .of(alone.judgement(), belongings, sender, goingOn);
    Instant received = clock.instant();
    TermsOfForms terms =
        TermsOfForms.of(
            alone.report(),
            belongings,
            sender,
            periods,
            received,
            submitter.isOnBehalf(belongings));
    List<Known> known =
        forms(alone, belongings, sender, goingOn, terms).stream()
            .map(form -> known(form, submitter))
            .toList();
    UploadSaid now =
        place.run(() -> UploadSaid.of(sender.reasons(), typed(alone.fileName(), taken.bytes())));
    return place.run(
        () -> {
          CheckOutcome.Checked checked = core.checks().again(alone, beside);
          List<NewForm> forms = forms(checked, belongings, sender, goingOn, terms);
          return new Weighed(checked, Reasoned.of(forms, known, now), known, now, received);
        });
  }

  private Known known(NewForm form, Submitter submitter) {
    return form.dossier()
        .map(
            key ->
                reasons.of(
                    key, form.continues().map(Continued::key).orElse(key), submitter.scope()))
        .orElse(Known.NOTHING);
  }

  /** What people typed into the sheets of an annotated copy. */
  private List<TypedText> typed(String name, byte[] bytes) {
    try (OpenedWorkbook opened = core.opener().open(name, bytes)) {
      return TypedTexts.of(opened);
    } catch (RefusedWorkbook e) {
      // It was read a moment ago: what is in our sheets alone cannot be.
      return List.of();
    }
  }

  private static List<NewForm> forms(
      CheckOutcome.Checked checked,
      List<Belonging> belongings,
      SenderSays sender,
      GoingOn goingOn,
      TermsOfForms terms) {
    return FilingDecision.of(
        checked.report(), checked.judgement().compared(), belongings, sender, goingOn, terms);
  }
}
