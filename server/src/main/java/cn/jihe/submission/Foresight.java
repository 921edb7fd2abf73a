package cn.jihe.submission;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Scope;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.ContentHash;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.ledger.Standing;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what would become of a file, and records nothing. */
@Singleton
public final class Foresight {

  private final Ledger ledger;
  private final Organisations organisations;
  private final Recorder recorder;
  private final WorkbookPool pool;

  Foresight(Ledger ledger, Organisations organisations, Recorder recorder, WorkbookPool pool) {
    this.ledger = ledger;
    this.organisations = organisations;
    this.recorder = recorder;
    this.pool = pool;
  }

  /**
   * Of one file.
   *
   * @param alone what its check has said, in the years that its forms say themselves
   * @throws ProblemException of kind NOT_ALLOWED when the caller hands in for nobody, NOT_FOUND and
   *     NOT_THAT_DOSSIER when a form cannot go on with the dossier that is said, BUSY
   */
  public Foreseen of(SentFile file, CheckOutcome.Checked alone, SenderSays says, Caller caller) {
    Submitter submitter = Submitter.of(caller, organisations);
    try (WorkbookPool.Place place = pool.enter(file.sender())) {
      HandedIn taken = place.run(() -> HandedIn.of(file, submitter, says, ""));
      List<Belonging> belongings = taken.belongings(alone.report());
      Recorder.Weighed weighed = recorder.weigh(alone, taken, belongings, place);
      List<ForeseenForm> forms = new ArrayList<>();
      for (int i = 0; i < belongings.size(); i++) {
        boolean asked = isUnitAsked(weighed.forms().get(i), belongings.get(i), submitter);
        forms.add(form(weighed, i, asked, submitter.scope()));
      }
      return new Foreseen(
          weighed.checked().report(), forms, submitter.isOnBehalf(belongings), submitter.present());
    }
  }

  private static boolean isUnitAsked(NewForm form, Belonging belonging, Submitter submitter) {
    boolean ambiguous = belonging.refused().filter(FilingReason.AMBIGUOUS_UNIT::equals).isPresent();
    boolean unnamed = FilingDecision.unit(form.report().form()).isEmpty();
    return ambiguous || (unnamed && submitter.present().size() != 1);
  }

  private ForeseenForm form(Recorder.Weighed weighed, int index, boolean asked, Scope scope) {
    NewForm form = weighed.forms().get(index);
    Optional<DossierRecord> dossier =
        form.continues()
            .map(Continued::key)
            .or(form::dossier)
            .flatMap(key -> ledger.dossier(key, scope))
            .flatMap(known -> ledger.dossier(known.id(), scope));
    Fate fate =
        dossier
            .map(record -> fate(form, record.dossier()))
            .orElseGet(() -> new Fate(form.state(), form.reason()));
    return new ForeseenForm(
        form.report(),
        form.dossier(),
        fate.state(),
        fate.reason(),
        dossier
            .flatMap(record -> record.dossier().standing().due())
            .map(day -> late(day, weighed.received()))
            .orElse(form.late()),
        dossier,
        weighed.known().get(index),
        weighed.known().get(index).fresh(form.report(), weighed.now().reasons()),
        asked);
  }

  private record Fate(FilingState state, Optional<FilingReason> reason) {}

  /** As the record will have it, in the same order. */
  private static Fate fate(NewForm form, Dossier dossier) {
    Standing standing = dossier.standing();
    boolean renames = form.dossier().filter(dossier.key()::equals).isEmpty();
    boolean same =
        dossier
            .contentHash()
            .filter(ContentHash.of(form.report().form().source())::equals)
            .isPresent();
    boolean counts = form.state().counts();
    if (counts && same && !renames && !standing.takesAgain(form.answers())) {
      return new Fate(
          standing.state() == VersionState.RETURNED ? FilingState.REFUSED : form.state(),
          Optional.of(FilingReason.UNCHANGED));
    }
    Optional<FilingReason> refused = standing.refuses();
    return refused.isPresent()
        ? new Fate(FilingState.REFUSED, refused)
        : new Fate(form.state(), form.reason());
  }

  private static Optional<Integer> late(LocalDate due, Instant received) {
    long days = ChronoUnit.DAYS.between(due, LocalDate.ofInstant(received, ChinaTime.ZONE));
    return days > 0 ? Optional.of((int) Math.min(days, Integer.MAX_VALUE)) : Optional.empty();
  }

  /** Whether there is a dossier of this key where the caller may hand in. */
  public boolean isKnown(DossierKey key, Caller caller) {
    return ledger.dossier(key, Submitter.of(caller, organisations).scope()).isPresent();
  }
}
