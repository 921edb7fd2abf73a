package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.WorkbookPool;
import cn.jihe.excel.read.NamedYear;
import cn.jihe.file.WorkEnded;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Receipt;
import cn.jihe.ledger.Request;
import cn.jihe.web.Upload;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handing in: takes an uploaded file to its check and on to the record. */
@Singleton
public final class SubmitService {

  private static final Logger LOG = LoggerFactory.getLogger(SubmitService.class);

  /** Until there are accounts. */
  private static final String NOBODY_KNOWN = "anonymous";

  private final Core core;
  private final Ledger ledger;
  private final Recorder recorder;
  private final WorkbookPool pool;
  private final SubmissionMeters meters;

  public SubmitService(Core core, Ledger ledger, WorkbookPool pool, SubmissionMeters meters) {
    this.core = core;
    this.ledger = ledger;
    this.recorder = new Recorder(core.checks(), core.texts(), ledger, Clock.systemUTC());
    this.pool = pool;
    this.meters = meters;
  }

  /** What became of a file handed in. */
  public sealed interface Outcome {

    /** It is on record. */
    record Recorded(Receipt receipt) implements Outcome {}

    /** It cannot be checked, and is not kept. */
    record Refused(CheckOutcome.Refused reason) implements Outcome {}
  }

  /** A file whose turn has come: until then it stays on disk. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Taken(String name, byte[] bytes, String sha256) {
    static Taken of(Upload upload) {
      byte[] bytes = upload.bytes();
      return new Taken(upload.name(), bytes, DigestUtils.sha256Hex(bytes));
    }
  }

  /**
   * Records a file, unless the same request has been recorded already; when this returns, it is
   * kept.
   *
   * @param answer what is to be said of the outcome; made in a turn, too, for it takes time
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept; sending it again is safe
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many wait already
   */
  public <T> T submit(Upload upload, SenderSays sender, Function<Outcome, T> answer) {
    Timer.Sample sample = meters.start();
    try (WorkbookPool.Place place = pool.enter(upload.sender())) {
      Taken taken = place.run(() -> Taken.of(upload));
      Request request = request(taken, sender);
      Outcome outcome =
          ledger
              .earlier(request)
              .map(known -> recorded(sample, new Receipt(known, false)))
              .orElseGet(() -> first(taken, request, sender, place, sample));
      return place.say(() -> answer.apply(outcome));
    }
  }

  /**
   * Judging beside the record may take too long as well; once it is being recorded nothing ends.
   */
  private Outcome first(
      Taken taken,
      Request request,
      SenderSays sender,
      WorkbookPool.Place place,
      Timer.Sample sample) {
    try {
      return checked(taken, request, sender, place, sample);
    } catch (WorkEnded ended) {
      return new Outcome.Refused(CheckOutcome.Refused.because(taken.name(), ended));
    }
  }

  private Outcome checked(
      Taken taken,
      Request request,
      SenderSays sender,
      WorkbookPool.Place place,
      Timer.Sample sample) {
    return switch (place.run(
        () -> core.checks().check(taken.name(), taken.bytes(), taken.sha256()))) {
      case CheckOutcome.Refused refused -> new Outcome.Refused(refused);
      case CheckOutcome.Checked checked ->
          recorded(sample, recorder.record(checked, taken.bytes(), sender, request, place));
    };
  }

  private Request request(Taken taken, SenderSays sender) {
    return new Request(
        taken.sha256(),
        sender.year(),
        NamedYear.of(taken.name()),
        sender.unit(),
        NOBODY_KNOWN,
        core.ruleSet().get());
  }

  private Outcome recorded(Timer.Sample sample, Receipt receipt) {
    meters.submitted(sample, receipt);
    LOG.info(
        "submission {} {}: {} forms",
        receipt.submission().id(),
        receipt.created() ? "recorded" : "known",
        receipt.submission().filings().size());
    return new Outcome.Recorded(receipt);
  }
}
