package cn.jihe.check;

import cn.jihe.text.Language;
import cn.jihe.web.Upload;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an uploaded file to its check, when its turn comes. */
@Singleton
public final class CheckService {

  private static final Logger LOG = LoggerFactory.getLogger(CheckService.class);
  private static final int SHOWN_OF_HASH = 12;

  private final CheckUpload checks;
  private final AnnotatePipeline annotations;
  private final FixPipeline fixes;
  private final WorkbookPool pool;
  private final Meters meters;

  public CheckService(
      CheckUpload checks,
      AnnotatePipeline annotations,
      FixPipeline fixes,
      WorkbookPool pool,
      Meters meters) {
    this.checks = checks;
    this.annotations = annotations;
    this.fixes = fixes;
    this.pool = pool;
    this.meters = meters;
  }

  private record Turn<O, T>(O outcome, T answer) {}

  /**
   * Reads the bytes only when the check's turn has come, so that waiting uploads stay on disk. The
   * log says size and hash: a file's name may name people.
   *
   * @param answer what is to be said of the outcome; made in the same turn, for it takes time too
   */
  public <T> T check(Upload upload, Function<CheckOutcome, T> answer) {
    Timer.Sample sample = meters.start();
    Turn<CheckOutcome, T> turn =
        turn(upload, () -> checks.check(upload.name(), upload.bytes()), answer);
    meters.checked(sample, turn.outcome());
    LOG.info("checked {} bytes: {}", upload.size(), summary(turn.outcome()));
    return turn.answer();
  }

  /** Checks a workbook and gives it back with the findings in it. */
  public <T> T annotate(Upload upload, Language language, Function<AnnotateOutcome, T> answer) {
    Timer.Sample sample = meters.start();
    Turn<AnnotateOutcome, T> turn =
        turn(
            upload,
            () -> {
              byte[] bytes = upload.bytes();
              return switch (checks.check(upload.name(), bytes)) {
                case CheckOutcome.Checked checked -> annotations.annotate(checked, bytes, language);
                case CheckOutcome.Refused refused -> new AnnotateOutcome.Refused(refused);
              };
            },
            answer);
    meters.annotated(sample);
    return logged("annotated", upload, turn);
  }

  /** Gives a workbook back without any mark of ours. */
  public <T> T clean(Upload upload, Function<AnnotateOutcome, T> answer) {
    return logged(
        "cleaned",
        upload,
        turn(upload, () -> annotations.clean(upload.name(), upload.bytes()), answer));
  }

  /** Corrects a workbook and gives it back. */
  public FixOutcome fix(Upload upload, FixChoice choice, Language language) {
    Timer.Sample sample = meters.start();
    FixOutcome outcome =
        pool.run(upload.sender(), () -> fixes.fix(upload.name(), upload.bytes(), choice, language));
    meters.corrected(sample);
    LOG.info(
        "corrected {} bytes: {}",
        upload.size(),
        switch (outcome) {
          case FixOutcome.Fixed fixed -> fixed.changes().size() + " cells";
          case FixOutcome.Refused refused -> refused.reason().refusal().code();
          case FixOutcome.Unknown unknown -> unknown.findings().size() + " findings unknown";
        });
    return outcome;
  }

  private <O, T> Turn<O, T> turn(Upload upload, Supplier<O> work, Function<O, T> answer) {
    return pool.run(
        upload.sender(),
        () -> {
          O outcome = work.get();
          return new Turn<>(outcome, answer.apply(outcome));
        });
  }

  private static <T> T logged(String what, Upload upload, Turn<AnnotateOutcome, T> turn) {
    String result =
        switch (turn.outcome()) {
          case AnnotateOutcome.Annotated annotated -> annotated.bytes().length + " bytes";
          case AnnotateOutcome.Refused refused -> refused.reason().refusal().code();
        };
    LOG.info("{} {} bytes: {}", what, upload.size(), result);
    return turn.answer();
  }

  private static String summary(CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Checked checked ->
          String.format(
              Locale.ROOT,
              "sha256 %s, %d forms, %d findings",
              checked.sha256().substring(0, Math.min(SHOWN_OF_HASH, checked.sha256().length())),
              checked.report().forms().size(),
              checked.report().allFindings().count());
      case CheckOutcome.Refused refused -> refused.refusal().code();
    };
  }
}
