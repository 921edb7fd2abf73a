package cn.jihe.submission;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.AnnotateUpload;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.WorkbookPool;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Receipt;
import cn.jihe.ledger.Submission;
import cn.jihe.text.Language;
import cn.jihe.web.Upload;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an uploaded file to its check and on to the record, and gives back what is on record. */
@Singleton
public final class SubmitService {

  private static final Logger LOG = LoggerFactory.getLogger(SubmitService.class);

  private final CheckUpload checks;
  private final AnnotateUpload annotations;
  private final SubmitUpload submissions;
  private final Ledger ledger;
  private final WorkbookPool pool;
  private final SubmissionMeters meters;

  public SubmitService(
      CheckUpload checks,
      AnnotateUpload annotations,
      SubmitUpload submissions,
      Ledger ledger,
      WorkbookPool pool,
      SubmissionMeters meters) {
    this.checks = checks;
    this.annotations = annotations;
    this.submissions = submissions;
    this.ledger = ledger;
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

  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Taken(CheckOutcome outcome, byte[] bytes) {}

  /** Checks when its turn has come; what is asked of the store is not waited for in that turn. */
  public Outcome submit(Upload upload, SenderSays sender) {
    Timer.Sample sample = meters.start();
    Taken taken =
        pool.run(
            () -> {
              byte[] bytes = upload.bytes();
              return new Taken(checks.check(upload.name(), bytes), bytes);
            });
    return switch (taken.outcome()) {
      case CheckOutcome.Refused refused -> new Outcome.Refused(refused);
      case CheckOutcome.Checked checked -> {
        Receipt receipt = submissions.submit(checked, taken.bytes(), sender);
        meters.submitted(sample, receipt);
        LOG.info(
            "submission {} {}: {} forms",
            receipt.submission().id(),
            receipt.created() ? "recorded" : "known",
            receipt.submission().filings().size());
        yield new Outcome.Recorded(receipt);
      }
    };
  }

  /** A recorded upload with its findings in it; empty when there is none with this id. */
  public Optional<AnnotateOutcome> annotated(UUID id, Language language) {
    Optional<Submission> submission = ledger.submission(id);
    Optional<byte[]> original = ledger.original(id);
    return submission.flatMap(
        recorded ->
            original.map(
                bytes ->
                    pool.run(
                        () ->
                            annotations.annotate(
                                recorded.entry().fileName(),
                                bytes,
                                recorded.report(),
                                recorded.messages(),
                                language))));
  }
}
