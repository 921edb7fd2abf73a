package cn.jihe.web;

import cn.jihe.submission.CheckOutcome;
import cn.jihe.submission.CheckUpload;
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
  private final CheckQueue queue;

  public CheckDesk(CheckUpload checks, CheckQueue queue) {
    this.checks = checks;
    this.queue = queue;
  }

  /**
   * Reads the bytes only when the check's turn has come, so that waiting uploads stay on disk. The
   * log says size and hash: a file's name may name people.
   */
  public CheckOutcome check(Upload upload) {
    CheckOutcome outcome = queue.run(() -> checks.check(upload.name(), upload.bytes()));
    LOG.info("checked {} bytes: {}", upload.size(), summary(outcome));
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
