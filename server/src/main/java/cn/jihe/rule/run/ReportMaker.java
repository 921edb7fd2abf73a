package cn.jihe.rule.run;

import cn.jihe.file.WorkTime;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.TemplateMark;
import cn.jihe.form.Workbook;
import cn.jihe.rule.CounterpartRule;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Report;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a report of what the rules said: which form each violation belongs to, which of them stand,
 * how grave they are and what they are called.
 */
final class ReportMaker {

  private final RuleTexts texts;
  private final Settings settings;
  private final FindingPolicy policy;
  private final RuleVersions versions;

  ReportMaker(RuleTexts texts, Settings settings, FindingPolicy policy, RuleVersions versions) {
    this.versions = versions;
    this.texts = texts;
    this.settings = settings;
    this.policy = policy;
  }

  /** What was said about one form so far. */
  private record FormNotes(List<RuleViolation> violations, List<Report.NotChecked> notChecked) {
    FormNotes() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  Report of(Judgement judgement) {
    Workbook workbook = judgement.workbook();
    List<FormNotes> notes = Stream.generate(FormNotes::new).limit(workbook.forms().size()).toList();
    List<RuleViolation> ofFile = new ArrayList<>();
    FormOwner owner = new FormOwner(workbook.forms());
    FormOwner nobody = new FormOwner(List.of());
    for (Judgement.OfRule judged : judgement.rules()) {
      switch (judged.rule()) {
        case FormRule ofForm -> note(judged, notes);
        case CounterpartRule ofForm -> note(judged, notes);
        case WorkbookRule ofWorkbook ->
            sort(judged, ofWorkbook.isAboutFile() ? nobody : owner, notes, ofFile);
        case NeighbourRule ofMany -> sort(judged, owner, notes, ofFile);
      }
    }
    FindingNames names = new FindingNames();
    List<FormRule> ofForms = ofForms(judgement);
    List<Report.FormReport> reports = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      WorkTime.check();
      FormRule.Subject subject = subject(workbook, i);
      reports.add(report(subject, notes.get(i), ofForms, names));
    }
    List<Finding> fileFindings =
        ofFile.stream()
            .sorted(RuleViolation.READING_ORDER)
            .map(one -> finding(one, Optional.empty(), names.id(one), names.fileKey(one)))
            .toList();
    Optional<String> template = workbook.templates().stream().map(TemplateMark::id).findFirst();
    return new Report(reports, fileFindings, template, workbook.reading());
  }

  private void note(Judgement.OfRule judged, List<FormNotes> notes) {
    String rule = judged.rule().code();
    for (int i = 0; i < notes.size(); i++) {
      FormNotes noted = notes.get(i);
      switch (judged.outcomes().get(i)) {
        case Outcome.Checked checked -> {
          for (Violation violation : checked.violations()) {
            noted.violations().add(new RuleViolation(rule, violation));
          }
          for (Outcome.Unjudged row : checked.rows()) {
            noted.notChecked().add(notChecked(rule, row.why(), Optional.of(row.field().path())));
          }
        }
        case Outcome.NotChecked not ->
            noted.notChecked().add(notChecked(rule, not, Optional.empty()));
      }
    }
  }

  /** Gives each form what was said in its cells, and the file the rest. */
  private void sort(
      Judgement.OfRule judged, FormOwner owner, List<FormNotes> notes, List<RuleViolation> ofFile) {
    String rule = judged.rule().code();
    switch (judged.outcomes().getFirst()) {
      case Outcome.Checked checked -> {
        for (Violation violation : checked.violations()) {
          OptionalInt form = owner.of(violation.cell());
          (form.isPresent() ? notes.get(form.getAsInt()).violations() : ofFile)
              .add(new RuleViolation(rule, violation));
        }
      }
      case Outcome.NotChecked not -> {
        Report.NotChecked reason = notChecked(rule, not, Optional.empty());
        notes.forEach(noted -> noted.notChecked().add(reason));
      }
    }
  }

  private Report.NotChecked notChecked(
      String rule, Outcome.NotChecked not, Optional<FieldPath> field) {
    return new Report.NotChecked(rule, texts.reason(rule, not), field);
  }

  private static List<FormRule> ofForms(Judgement judgement) {
    List<FormRule> rules = new ArrayList<>();
    for (Judgement.OfRule judged : judgement.rules()) {
      if (judged.rule() instanceof FormRule rule) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private FormRule.Subject subject(Workbook workbook, int index) {
    Form form = workbook.forms().get(index);
    return new FormRule.Subject(
        form, settings.parameters(form.year()).ofForm(), workbook.templates());
  }

  private Report.FormReport report(
      FormRule.Subject judged, FormNotes noted, List<FormRule> rules, FindingNames names) {
    Form form = judged.form();
    FindingNames.OfForm keys =
        new FindingNames.OfForm(form, settings.parameters(form.year()).levels());
    FormFindings said = findings(form, noted.violations(), names::id, keys::key);
    FormFindings subject =
        new FormFindings(
            form,
            said.findings(),
            said.doubted(),
            (texts, everywhere) ->
                trial(judged, rules, noted.violations()).with(texts, everywhere));
    List<Report.NotChecked> notChecked =
        noted.notChecked().stream().sorted(Comparator.comparing(Report.NotChecked::rule)).toList();
    return new Report.FormReport(form, policy.corrected().apply(subject), notChecked);
  }

  private FormTrial trial(
      FormRule.Subject subject, List<FormRule> rules, List<RuleViolation> said) {
    Set<String> asked = rules.stream().map(FormRule::code).collect(Collectors.toSet());
    List<RuleViolation> others = said.stream().filter(one -> !asked.contains(one.rule())).toList();
    return new FormTrial(
        subject, rules, others, (changed, all) -> findings(changed, all, one -> "", one -> ""));
  }

  /** What of all that was said stands, in reading order; no correction of it can be tried. */
  private FormFindings findings(
      Form form,
      List<RuleViolation> said,
      Function<RuleViolation, String> id,
      Function<RuleViolation, String> key) {
    List<RuleViolation> standing =
        policy.standing().apply(said).stream().sorted(RuleViolation.READING_ORDER).toList();
    return new FormFindings(
        form,
        standing.stream()
            .map(one -> finding(one, form.year(), id.apply(one), key.apply(one)))
            .toList(),
        standing.stream().map(one -> one.violation().doubted()).toList(),
        (texts, everywhere) -> {
          throw new IllegalStateException("a trial of a trial");
        });
  }

  private Finding finding(RuleViolation one, Optional<Integer> year, String id, String key) {
    Violation violation = one.violation();
    return new Finding(
        id,
        key,
        one.rule(),
        versions.of(one.rule()),
        severity(one, year),
        violation.cell(),
        Optional.ofNullable(violation.path()),
        violation.found(),
        violation.message(),
        violation.values(),
        violation.fix(),
        violation.also());
  }

  /**
   * A setting takes the place of the rule's own severity. A violation that is milder than its rule
   * stays at least as mild as the setting, a graver one at least as grave.
   */
  private Severity severity(RuleViolation one, Optional<Integer> year) {
    Severity ofRule = texts.info(one.rule()).severity();
    Severity set = settings.severity(year, one.rule()).orElse(ofRule);
    Severity own = one.violation().severity();
    if (own == null || own == ofRule) {
      return set;
    }
    return own.isMilderThan(ofRule) ? Severity.milder(own, set) : Severity.graver(own, set);
  }
}
