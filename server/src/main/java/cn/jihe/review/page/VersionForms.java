package cn.jihe.review.page;

import cn.jihe.check.ShownForms;
import cn.jihe.check.ShownForms.Kept;
import cn.jihe.check.ShownForms.Pin;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.Version;
import cn.jihe.review.page.DossierViews.Reading;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Has the form of a version shown, with what was found in it when it was handed in. */
@Singleton
final class VersionForms {

  private static final byte[] NONE = {};

  private final Ledger ledger;
  private final ShownForms forms;

  VersionForms(Ledger ledger, ShownForms forms) {
    this.ledger = ledger;
    this.forms = forms;
  }

  /** As its sheet shows it, with remarks pinned to it. */
  ShownVersion drawn(Version version, List<Pin> pins, Reading reading, Sender sender) {
    return shown(
        version,
        reading,
        () -> ledger.original(version.submission(), reading.caller().scope()),
        kept -> forms.of(kept, pins, reading.words().language(), sender));
  }

  /** Only what was found in it. */
  ShownVersion listed(Version version, Reading reading) {
    return shown(
        version,
        reading,
        () -> Optional.of(NONE),
        kept -> forms.listed(kept, reading.words().language()));
  }

  private interface Bytes {
    Optional<byte[]> get();
  }

  private ShownVersion shown(
      Version version, Reading reading, Bytes original, Function<Kept, Map<String, Object>> show) {
    try {
      Optional<Submission> submission =
          ledger.submission(version.submission(), reading.caller().scope());
      Optional<byte[]> bytes = original.get();
      return submission.isEmpty() || bytes.isEmpty()
          ? ShownVersion.missing(reading.words().say("notYours"))
          : new ShownVersion(show.apply(kept(submission.get(), bytes.get(), version.form())), "");
    } catch (ProblemException problem) {
      if (problem.kind() == ProblemKind.REMOVED) {
        return ShownVersion.missing(problem.problem(reading.words().language()).detail());
      }
      throw problem;
    }
  }

  private static Kept kept(Submission submission, byte[] bytes, int form) {
    return new Kept(
        submission.entry().fileName(),
        bytes,
        submission.report(),
        submission.messages(),
        form,
        submission.unit());
  }
}
