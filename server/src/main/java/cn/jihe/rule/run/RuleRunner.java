package cn.jihe.rule.run;

import cn.jihe.form.Form;
import cn.jihe.form.TemplateMark;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Report;
import cn.jihe.rule.Rule;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import cn.jihe.rule.text.RuleTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rules over the forms of a workbook. Keeps nothing; safe for many threads. */
public final class RuleRunner {

  private static final Logger LOG = LoggerFactory.getLogger(RuleRunner.class);

  private final List<Rule> rules;
  private final RuleTexts texts;
  private final Settings settings;
  private final FindingPolicy policy;

  /** Of these rules; a catalogue makes the one of its own. */
  public RuleRunner(List<Rule> rules, RuleTexts texts, Settings settings, FindingPolicy policy) {
    this.rules = List.copyOf(rules);
    this.texts = texts;
    this.settings = settings;
    this.policy = policy;
  }

  /** What was said about one form so far. */
  private record FormNotes(List<RuleViolation> said, List<Report.NotChecked> notChecked) {
    FormNotes() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Judges all forms; a rule that throws is not checked, and never passed. */
  public Report run(Workbook workbook) {
    return run(workbook, RuleContext.NONE);
  }

  /**
   * Judges all forms, and compares them with what is known outside the workbook.
   *
   * @param context stored forms and what is known of the workbook's own
   */
  public Report run(Workbook workbook, RuleContext context) {
    List<FormNotes> notes = Stream.generate(FormNotes::new).limit(workbook.forms().size()).toList();
    List<RuleViolation> ofFile = new ArrayList<>();
    FormOwner owner = new FormOwner(workbook.forms());
    FormOwner nobody = new FormOwner(List.of());
    for (Rule rule : rules) {
      switch (rule) {
        case FormRule formRule -> judgeForms(formRule, workbook.forms(), context, notes);
        case WorkbookRule ofWorkbook -> {
          Parameters parameters = settings.parameters(Optional.empty());
          Outcome outcome = attempt(rule, () -> ofWorkbook.check(workbook, parameters));
          sort(rule, outcome, ofWorkbook.isAboutFile() ? nobody : owner, notes, ofFile);
        }
        case NeighbourRule ofMany -> {
          Outcome outcome = attempt(rule, () -> ofMany.check(workbook, context, settings));
          sort(rule, outcome, owner, notes, ofFile);
        }
      }
    }
    FindingNames names = new FindingNames();
    List<Report.FormReport> reports = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      reports.add(report(workbook.forms().get(i), notes.get(i), names));
    }
    List<Finding> fileFindings =
        ofFile.stream()
            .sorted(RuleViolation.READING_ORDER)
            .map(said -> finding(said, Optional.empty(), names.id(said), names.fileKey(said)))
            .toList();
    Optional<String> template = workbook.templates().stream().map(TemplateMark::id).findFirst();
    return new Report(reports, fileFindings, template);
  }

  private void judgeForms(
      FormRule rule, List<Form> forms, RuleContext context, List<FormNotes> notes) {
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      FormRule.Subject subject =
          new FormRule.Subject(
              form,
              settings.parameters(form.year()),
              context.of(i).accepted().map(Form.class::cast));
      FormNotes noted = notes.get(i);
      switch (attempt(rule, () -> rule.check(subject))) {
        case Outcome.Checked checked ->
            checked
                .violations()
                .forEach(violation -> noted.said().add(new RuleViolation(rule.code(), violation)));
        case Outcome.NotChecked not -> noted.notChecked().add(notChecked(rule, not));
      }
    }
  }

  /** Gives each form what was said in its cells, and the file the rest. */
  private void sort(
      Rule rule,
      Outcome outcome,
      FormOwner owner,
      List<FormNotes> notes,
      List<RuleViolation> ofFile) {
    switch (outcome) {
      case Outcome.Checked checked -> {
        for (Violation violation : checked.violations()) {
          RuleViolation said = new RuleViolation(rule.code(), violation);
          OptionalInt form = owner.of(violation.cell());
          (form.isPresent() ? notes.get(form.getAsInt()).said() : ofFile).add(said);
        }
      }
      case Outcome.NotChecked not ->
          notes.forEach(noted -> noted.notChecked().add(notChecked(rule, not)));
    }
  }

  private Report.NotChecked notChecked(Rule rule, Outcome.NotChecked not) {
    return new Report.NotChecked(rule.code(), texts.reason(rule.code(), not));
  }

  /** A rule's message may quote a cell, so only the kind of failure and its place are logged. */
  private static Outcome attempt(Rule rule, Supplier<Outcome> check) {
    try {
      return check.get();
    } catch (RuntimeException | StackOverflowError failure) {
      StackTraceElement[] trace = failure.getStackTrace();
      LOG.error(
          "Rule {} failed: {} at {}",
          rule.code(),
          failure.getClass().getName(),
          trace.length == 0 ? "unknown" : trace[0]);
      return new Outcome.NotChecked("failed");
    }
  }

  private Report.FormReport report(Form form, FormNotes noted, FindingNames names) {
    FindingNames.OfForm keys =
        new FindingNames.OfForm(form, settings.parameters(form.year()).levels());
    List<Finding> findings =
        policy.standing().apply(noted.said()).stream()
            .sorted(RuleViolation.READING_ORDER)
            .map(said -> finding(said, form.year(), names.id(said), keys.key(said)))
            .toList();
    List<Report.NotChecked> notChecked =
        noted.notChecked().stream().sorted(Comparator.comparing(Report.NotChecked::rule)).toList();
    return new Report.FormReport(form, policy.corrected().apply(form, findings), notChecked);
  }

  private Finding finding(RuleViolation said, Optional<Integer> year, String id, String key) {
    Violation violation = said.violation();
    return new Finding(
        id,
        key,
        said.rule(),
        severity(said, year),
        violation.cell(),
        Optional.ofNullable(violation.path()),
        violation.found(),
        violation.message(),
        violation.values(),
        violation.fix());
  }

  /**
   * A setting takes the place of the rule's own severity. A violation that is milder than its rule
   * stays at least as mild as the setting, a graver one at least as grave.
   */
  private Severity severity(RuleViolation said, Optional<Integer> year) {
    Severity ofRule = texts.info(said.rule()).severity();
    Severity set = settings.severity(year, said.rule()).orElse(ofRule);
    Severity own = said.violation().severity();
    if (own == null || own == ofRule) {
      return set;
    }
    return own.isMilderThan(ofRule) ? Severity.milder(own, set) : Severity.graver(own, set);
  }
}
