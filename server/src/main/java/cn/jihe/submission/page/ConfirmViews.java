package cn.jihe.submission.page;

import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.Version;
import cn.jihe.submission.ForeseenForm;
import cn.jihe.submission.handin.HandInPlan;
import cn.jihe.submission.handin.PlannedFile;
import cn.jihe.submission.handin.PlannedForm;
import cn.jihe.submission.page.HandInView.ConfirmRow;
import cn.jihe.submission.page.HandInView.ConfirmView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is handed in, what is only kept, and what is left and why. */
final class ConfirmViews {

  /** So many forms are named; of more it is said how many. */
  private static final int MOST_NAMED = 30;

  private final HandInWords words;
  private final List<String> going = new ArrayList<>();
  private final List<String> keeping = new ArrayList<>();
  private final List<String> leaving = new ArrayList<>();

  ConfirmViews(HandInWords words) {
    this.words = words;
  }

  ConfirmView of(HandInPlan plan) {
    int keepable = 0;
    for (PlannedFile file : plan.files()) {
      file.forms().forEach(form -> add(form, file));
      if (file.foreseen().isEmpty()) {
        leaving.add(words.say("why.unread", file.file().name()));
      }
      if (file.isForKeeping()) {
        keepable += (int) file.forms().stream().filter(PlannedForm::isAttempt).count();
      }
    }
    List<ConfirmRow> rows = new ArrayList<>();
    row(rows, "clean", "◐", "going", going);
    row(rows, "warning", "◆", "keeping", keeping);
    row(rows, "note", "○", "leaving", leaving);
    String button =
        going.isEmpty() && !keeping.isEmpty()
            ? words.say("keepNow", keeping.size())
            : words.say("submitNow", going.size());
    boolean kept = plan.files().stream().anyMatch(PlannedFile::kept);
    return new ConfirmView(rows, button, keepable, kept);
  }

  private void row(
      List<ConfirmRow> rows, String style, String sign, String what, List<String> lines) {
    if (!lines.isEmpty()) {
      List<String> named = new ArrayList<>(lines.subList(0, Math.min(MOST_NAMED, lines.size())));
      if (lines.size() > MOST_NAMED) {
        named.add(words.say("more", lines.size() - MOST_NAMED));
      }
      rows.add(new ConfirmRow(style, sign, words.say(what), lines.size(), named));
    }
  }

  private void add(PlannedForm form, PlannedFile file) {
    ForeseenForm foreseen = form.foreseen();
    String project = words.project(foreseen.report().form().projectName().text());
    if (form.goes()) {
      going.add(words.say("line", project, how(form)));
    } else if (form.isAttempt() && file.goes()) {
      keeping.add(words.say("line", project, why(foreseen)));
    } else {
      leaving.add(words.say("line", project, why(foreseen)));
    }
  }

  /** As which version, and whether late. */
  private String how(PlannedForm form) {
    ForeseenForm foreseen = form.foreseen();
    int versions = foreseen.dossier().map(known -> known.dossier().versions()).orElse(0);
    String version = versions == 0 ? words.say("first") : words.say("next", versions + 1);
    return foreseen
        .late()
        .map(days -> words.say("both", version, words.say("late", days)))
        .orElse(version);
  }

  private String why(ForeseenForm form) {
    if (form.isUnchanged()) {
      Version newest = form.newest().orElseThrow();
      return words.say(
          form.isToBeAnswered() ? "why.UNCHANGED.RETURNED" : "why.UNCHANGED",
          newest.number(),
          newest.by(),
          words.moment(newest.recorded()));
    }
    Optional<String> reason = form.reason().map(FilingReason::name);
    return words.say("why." + reason.orElse(form.state().name()));
  }
}
