package cn.jihe.web;

import cn.jihe.submission.AnnotateOutcome;
import cn.jihe.submission.AnnotateUpload;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.submission.CheckUpload;
import cn.jihe.submission.FixChoice;
import cn.jihe.submission.FixOutcome;
import cn.jihe.submission.FixUpload;
import cn.jihe.template.Language;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an uploaded file to its check, when its turn comes. */
@Singleton
public final class CheckDesk {

  private static final Logger LOG = LoggerFactory.getLogger(CheckDesk.class);
  private static final int SHOWN_OF_HASH = 12;

  private final CheckUpload checks;
  private final AnnotateUpload annotations;
  private final FixUpload fixes;
  private final CheckQueue queue;
  private final Meters meters;

  public CheckDesk(
      CheckUpload checks,
      AnnotateUpload annotations,
      FixUpload fixes,
      CheckQueue queue,
      Meters meters) {
    this.checks = checks;
    this.annotations = annotations;
    this.fixes = fixes;
    this.queue = queue;
    this.meters = meters;
  }

  /**
   * Reads the bytes only when the check's turn has come, so that waiting uploads stay on disk. The
   * log says size and hash: a file's name may name people.
   */
  public CheckOutcome check(Upload upload) {
    Timer.Sample sample = meters.start();
    CheckOutcome outcome = queue.run(() -> checks.check(upload.name(), upload.bytes()));
    meters.checked(sample, outcome);
    LOG.info("checked {} bytes: {}", upload.size(), summary(outcome));
    return outcome;
  }

  /** Checks a workbook and gives it back with the findings in it. */
  public AnnotateOutcome annotate(Upload upload, Language language) {
    Timer.Sample sample = meters.start();
    AnnotateOutcome outcome =
        queue.run(
            () -> {
              byte[] bytes = upload.bytes();
              return switch (checks.check(upload.name(), bytes)) {
                case CheckOutcome.Checked checked -> annotations.annotate(checked, bytes, language);
                case CheckOutcome.Refused refused -> new AnnotateOutcome.Refused(refused);
              };
            });
    meters.annotated(sample);
    return logged("annotated", upload, outcome);
  }

  /** Gives a workbook back without any mark of ours. */
  public AnnotateOutcome clean(Upload upload) {
    AnnotateOutcome outcome = queue.run(() -> annotations.clean(upload.name(), upload.bytes()));
    return logged("cleaned", upload, outcome);
  }

  /** Corrects a workbook and gives it back. */
  public FixOutcome fix(Upload upload, FixChoice choice, Language language) {
    Timer.Sample sample = meters.start();
    FixOutcome outcome =
        queue.run(() -> fixes.fix(upload.name(), upload.bytes(), choice, language));
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

  private static AnnotateOutcome logged(String what, Upload upload, AnnotateOutcome outcome) {
    String result =
        switch (outcome) {
          case AnnotateOutcome.Annotated annotated -> annotated.bytes().length + " bytes";
          case AnnotateOutcome.Refused refused -> refused.reason().refusal().code();
        };
    LOG.info("{} {} bytes: {}", what, upload.size(), result);
    return outcome;
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
