package cn.jihe.submission;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.WorkbookPool;
import cn.jihe.file.WorkEnded;
import cn.jihe.ledger.Ledger.Receipt;
import cn.jihe.ledger.Submission;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handing in: takes an uploaded file to its check and on to the record. */
@Singleton
public final class SubmitService {

  private static final Logger LOG = LoggerFactory.getLogger(SubmitService.class);

  private final Core core;
  private final KnownUploads known;
  private final Organisations organisations;
  private final Recorder recorder;
  private final WorkbookPool pool;
  private final SubmissionMeters meters;

  SubmitService(
      Core core,
      KnownUploads known,
      Organisations organisations,
      Recorder recorder,
      WorkbookPool pool,
      SubmissionMeters meters) {
    this.core = core;
    this.known = known;
    this.organisations = organisations;
    this.recorder = recorder;
    this.pool = pool;
    this.meters = meters;
  }

  /** What became of a file handed in. */
  public sealed interface Outcome {
    /** It is on record. */
    record Recorded(Receipt receipt) implements Outcome {}

    /** It cannot be checked, and is not kept. */
    record Refused(CheckOutcome.Refused reason) implements Outcome {}

    /** It is not for its sender to hand in, and is not kept. */
    record NotYours(ForeignForms forms) implements Outcome {}
  }

  /**
   * Records a file, unless the same request has been recorded already; when this returns, it is
   * kept.
   *
   * @param answer what is to be said of the outcome; made in a turn, too, for it takes time
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept; sending it again is safe
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED when the caller may hand in for
   *     nobody, NOTE_MISSING when he may for others only and does not say why, BUSY when too many
   *     wait
   */
  public <T> T submit(
      SentFile upload, SenderSays sender, Caller caller, Function<Outcome, T> answer) {
    Timer.Sample sample = meters.start();
    Submitter submitter = Submitter.of(caller, organisations);
    submitter.requireNote(sender);
    Optional<ForeignForms> foreign = submitter.foreign(sender);
    try (WorkbookPool.Place place = pool.enter(upload.sender())) {
      Outcome outcome =
          foreign.isPresent()
              ? new Outcome.NotYours(foreign.get())
              : taken(upload, sender, submitter, place);
      if (outcome instanceof Outcome.Recorded recorded) {
        count(sample, recorded.receipt());
      }
      return place.say(() -> answer.apply(outcome));
    }
  }

  /** Until its turn has come, the file stays on disk. */
  private Outcome taken(
      SentFile upload, SenderSays sender, Submitter submitter, WorkbookPool.Place place) {
    HandedIn taken = place.run(() -> HandedIn.of(upload, submitter, sender, core.ruleSet().get()));
    Optional<Submission> before = known.of(taken);
    Set<UUID> acts = new HashSet<>();
    // What was taken back, sent back or answered since is handed in once more.
    Optional<UUID> since =
        before.flatMap(one -> known.since(one, submitter.scope(), acts)).filter(acts::add);
    while (since.isPresent()) {
      taken = taken.again(since.get());
      before = known.of(taken);
      since = before.flatMap(one -> known.since(one, submitter.scope(), acts)).filter(acts::add);
    }
    HandedIn last = taken;
    return before
        .<Outcome>map(one -> new Outcome.Recorded(new Receipt(one, false)))
        .orElseGet(() -> first(upload.name(), last, place));
  }

  /**
   * Judging beside the record may take too long as well; once it is being recorded nothing ends.
   */
  private Outcome first(String name, HandedIn taken, WorkbookPool.Place place) {
    try {
      return checked(name, taken, place);
    } catch (WorkEnded ended) {
      return new Outcome.Refused(CheckOutcome.Refused.because(name, ended));
    }
  }

  private Outcome checked(String name, HandedIn taken, WorkbookPool.Place place) {
    return switch (place.run(
        () -> core.checks().check(name, taken.bytes(), taken.request().sha256()))) {
      case CheckOutcome.Refused refused -> new Outcome.Refused(refused);
      case CheckOutcome.Checked checked -> {
        List<Belonging> belongings = taken.belongings(checked.report());
        yield taken
            .foreign(checked.report(), belongings)
            .<Outcome>map(Outcome.NotYours::new)
            .orElseGet(
                () -> new Outcome.Recorded(recorder.record(checked, taken, belongings, place)));
      }
    };
  }

  private void count(Timer.Sample sample, Receipt receipt) {
    meters.submitted(sample, receipt);
    LOG.info(
        "submission {} {}: {} forms",
        receipt.submission().id(),
        receipt.created() ? "recorded" : "known",
        receipt.submission().filings().size());
  }
}
