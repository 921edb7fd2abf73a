package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.check.ShownForms;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.Version;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Has the form of a version drawn, with what was found in it when it was handed in. */
@Singleton
final class VersionForms {

  private final Ledger ledger;
  private final ShownForms forms;

  VersionForms(Ledger ledger, ShownForms forms) {
    this.ledger = ledger;
    this.forms = forms;
  }

  ShownVersion of(UUID dossier, Version version, Caller caller, ReviewWords words, Sender sender) {
    try {
      Optional<Ledger.Sent> sent = ledger.sent(dossier, version.number(), caller.scope());
      return sent.isEmpty()
          ? ShownVersion.missing(words.say("notYours"))
          : shown(sent.get().submission(), sent.get().bytes(), version.form(), words, sender);
    } catch (ProblemException problem) {
      if (problem.kind() == ProblemKind.REMOVED) {
        return ShownVersion.missing(problem.problem(words.language()).detail());
      }
      throw problem;
    }
  }

  private ShownVersion shown(
      Submission submission, byte[] bytes, int form, ReviewWords words, Sender sender) {
    ShownForms.Kept kept =
        new ShownForms.Kept(
            submission.entry().fileName(),
            bytes,
            submission.report(),
            submission.messages(),
            form,
            submission.unit());
    return new ShownVersion(
        forms.of(kept, words.language(), sender),
        submission.report().forms().get(form).form().yearTotalInYuan(),
        "");
  }
}
