package cn.jihe.submission.handin;

import cn.jihe.account.Caller;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Version;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.SaidWithUpload;
import cn.jihe.rule.Report;
import cn.jihe.submission.handin.HandInPlan.Fault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a result from being handed in: what is missing, and what is wrong. */
@Singleton
final class HandInFaults {

  private static final int LONGEST_NOTE = 1000;

  private final SaidWithUpload said;

  HandInFaults(SaidWithUpload said) {
    this.said = said;
  }

  /** In the order of the page. */
  List<Fault> of(HandInPlan plan, Caller caller) {
    List<Fault> faults = new ArrayList<>();
    if (needs(plan, FilingState.NEEDS_YEAR)) {
      faults.add(new Fault(HandInFields.YEAR, "year", List.of()));
    }
    if (plan.unitAsked() && !plan.fields().has(HandInFields.UNIT)) {
      faults.add(new Fault(HandInFields.UNIT, "unit", List.of()));
    }
    String note = plan.fields().get(HandInFields.NOTE);
    if (plan.onBehalf() && note.isEmpty()) {
      faults.add(new Fault(HandInFields.NOTE, "note", List.of()));
    }
    if (note.length() > LONGEST_NOTE) {
      faults.add(new Fault(HandInFields.NOTE, "noteLong", List.of()));
    }
    plan.forms().filter(PlannedForm::goes).forEach(form -> identity(form, plan, caller, faults));
    for (PlannedFile file : plan.files()) {
      for (PlannedForm form : file.forms()) {
        form.boxes().forEach(box -> reason(box, file, form, faults));
      }
    }
    if (faults.isEmpty() && plan.files().stream().noneMatch(PlannedFile::goes)) {
      faults.add(new Fault("confirm", "nothing", List.of()));
    }
    return faults;
  }

  private static boolean needs(HandInPlan plan, FilingState state) {
    return plan.forms().anyMatch(form -> form.foreseen().state() == state);
  }

  private static void identity(
      PlannedForm form, HandInPlan plan, Caller caller, List<Fault> faults) {
    if (!form.alike().isEmpty() && !form.answered()) {
      faults.add(new Fault(HandInFields.DOSSIER + form.id(), "question", List.of(project(form))));
    }
    String seen = plan.fields().get(HandInFields.SEEN + form.id());
    Optional<Version> newest = form.foreseen().newest();
    String now = newest.map(version -> String.valueOf(version.number())).orElse("0");
    boolean byOther =
        newest.filter(version -> !version.account().equals(Optional.of(caller.account()))).isPresent();
    if (!seen.isEmpty() && !seen.equals(now) && byOther) {
      faults.add(
          new Fault(
              HandInFields.SEEN + form.id(),
              "meanwhile",
              List.of(project(form), newest.orElseThrow().by(), now)));
    }
  }

  private void reason(Box box, PlannedFile file, PlannedForm form, List<Fault> faults) {
    String text = HandInFields.TEXT + box.id();
    List<String> about = List.of(project(form), box.rule());
    if (box.isTouched()) {
      if (box.text().isEmpty()) {
        faults.add(new Fault(text, "text", about));
      } else if (box.category().isEmpty()) {
        faults.add(new Fault(HandInFields.CATEGORY + box.id(), "category", about));
      } else if (!isTaken(box.said().orElseThrow(), file)) {
        faults.add(new Fault(text, "reason", about));
      }
    } else if (box.required() && !box.isAnswered() && isUnsaid(box, form)) {
      faults.add(new Fault(text, "required", about));
    }
  }

  private boolean isTaken(NewReason reason, PlannedFile file) {
    Report report = file.foreseen().orElseThrow().report();
    return said.takes(report, reason);
  }

  private static boolean isUnsaid(Box box, PlannedForm form) {
    return form.goes()
        && form.reasons().stream().noneMatch(reason -> reason.key().equals(box.group()));
  }

  private static String project(PlannedForm form) {
    return form.foreseen().report().form().projectName().text().strip();
  }
}
