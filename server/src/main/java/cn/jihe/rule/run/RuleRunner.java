package cn.jihe.rule.run;

import cn.jihe.file.WorkTime;
import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.CounterpartRule;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Report;
import cn.jihe.rule.Rule;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.Settings;
import cn.jihe.rule.WorkbookRule;
import cn.jihe.rule.text.RuleTexts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rules over the forms of a workbook. Keeps nothing; safe for many threads. */
public final class RuleRunner {

  private static final Logger LOG = LoggerFactory.getLogger(RuleRunner.class);

  private final List<Rule> rules;
  private final Settings settings;
  private final RuleVersions versions;
  private final ReportMaker reports;

  /** Of these rules; a catalogue makes the one of its own. */
  public RuleRunner(List<Rule> rules, RuleTexts texts, Settings settings, FindingPolicy policy) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
    this.versions = new RuleVersions(rules, settings.text());
    this.reports = new ReportMaker(texts, settings, policy, versions);
  }

  /** Judges all forms of a workbook of which nothing else is known. */
  public Report run(Workbook workbook) {
    return report(judge(workbook));
  }

  /** Judges all forms; a rule that throws is not checked, and never passed. */
  public Judgement judge(Workbook workbook) {
    return judge(workbook, RuleContext.NONE);
  }

  /**
   * Judges all forms, and compares them with what is known outside the workbook.
   *
   * @param context stored forms and what is known of the workbook's own
   */
  public Judgement judge(Workbook workbook, RuleContext context) {
    Subjects subjects =
        subjects(workbook, workbook.forms().stream().map(ComparedForm::of).toList(), context);
    return new Judgement(
        workbook,
        subjects.compared(),
        rules.stream().map(rule -> outcomes(rule, subjects)).toList());
  }

  /** The same judgement where more is known outside: only rules that look there judge again. */
  public Judgement again(Judgement earlier, RuleContext context) {
    Subjects subjects = subjects(earlier.workbook(), earlier.compared(), context);
    return new Judgement(
        earlier.workbook(),
        earlier.compared(),
        earlier.rules().stream()
            .map(
                known ->
                    switch (known.rule()) {
                      case CounterpartRule looks -> outcomes(looks, subjects);
                      case NeighbourRule looks -> outcomes(looks, subjects);
                      case FormRule inside -> known;
                      case WorkbookRule inside -> known;
                    })
            .toList());
  }

  /**
   * Judges a workbook some of whose forms have changed; rules that look at one form at a time are
   * not asked again about the others.
   *
   * @param earlier what was said of it before; nothing else was known then, and is now
   */
  public Judgement judge(Workbook workbook, Judgement earlier) {
    List<Form> before = earlier.workbook().forms();
    List<Form> forms = workbook.forms();
    if (before.size() != forms.size()) {
      return judge(workbook);
    }
    BitSet changed = new BitSet();
    for (int i = 0; i < forms.size(); i++) {
      changed.set(i, !forms.get(i).equals(before.get(i)));
    }
    Subjects all =
        subjects(workbook, forms.stream().map(ComparedForm::of).toList(), RuleContext.NONE);
    Subjects some =
        subjects(
            new Workbook(
                changed.stream().mapToObj(forms::get).toList(),
                List.of(),
                workbook.templates(),
                workbook.facts()),
            List.of(),
            RuleContext.NONE);
    return new Judgement(
        workbook,
        all.compared(),
        earlier.rules().stream()
            .map(
                known ->
                    switch (known.rule()) {
                      case FormRule ofForm -> renewed(known, outcomes(ofForm, some), changed);
                      case CounterpartRule ofForm ->
                          renewed(known, outcomes(ofForm, some), changed);
                      case WorkbookRule ofAll -> outcomes(ofAll, all);
                      case NeighbourRule ofAll -> outcomes(ofAll, all);
                    })
            .toList());
  }

  private static Judgement.OfRule renewed(
      Judgement.OfRule known, Judgement.OfRule ofChanged, BitSet changed) {
    List<Outcome> outcomes = new ArrayList<>(known.outcomes());
    Iterator<Outcome> others = ofChanged.outcomes().iterator();
    changed.stream().forEach(form -> outcomes.set(form, others.next()));
    return new Judgement.OfRule(known.rule(), outcomes);
  }

  /** Which rules these are, as the settings have them. */
  public RuleVersions versions() {
    return versions;
  }

  /** What stands of a judgement, as findings. */
  public Report report(Judgement judgement) {
    return reports.of(judgement);
  }

  /**
   * What the rules look at, made ready for all of them.
   *
   * @param parameters of each form, in the workbook's order
   */
  private record Subjects(
      Workbook workbook,
      List<ComparedForm> compared,
      List<Parameters> parameters,
      RuleContext context) {}

  private Subjects subjects(Workbook workbook, List<ComparedForm> compared, RuleContext context) {
    List<Parameters> parameters =
        workbook.forms().stream().map(form -> settings.parameters(form.year()).ofForm()).toList();
    return new Subjects(workbook, compared, parameters, context);
  }

  private Judgement.OfRule outcomes(Rule rule, Subjects subjects) {
    Workbook workbook = subjects.workbook();
    List<Outcome> outcomes =
        switch (rule) {
          case FormRule ofForm ->
              each(
                  rule,
                  subjects,
                  (index, form) ->
                      ofForm.check(
                          new FormRule.Subject(
                              form, subjects.parameters().get(index), workbook.templates())));
          case CounterpartRule ofForm ->
              each(
                  rule,
                  subjects,
                  (index, form) ->
                      ofForm.check(
                          form,
                          subjects.context().of(index).accepted(),
                          subjects.parameters().get(index)));
          case WorkbookRule ofWorkbook -> {
            Parameters parameters = settings.parameters(Optional.empty());
            yield List.of(attempt(rule, () -> ofWorkbook.check(workbook, parameters)));
          }
          case NeighbourRule ofMany ->
              List.of(
                  attempt(
                      rule,
                      () ->
                          ofMany.check(
                              new NeighbourRule.Subject(
                                  workbook, subjects.compared(), subjects.context(), settings))));
        };
    return new Judgement.OfRule(rule, outcomes);
  }

  private static List<Outcome> each(
      Rule rule, Subjects subjects, BiFunction<Integer, Form, Outcome> check) {
    List<Form> forms = subjects.workbook().forms();
    List<Outcome> outcomes = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      int index = i;
      outcomes.add(attempt(rule, () -> check.apply(index, forms.get(index))));
    }
    return List.copyOf(outcomes);
  }

  /** A rule's message may quote a cell, so only the kind of failure and its place are logged. */
  static Outcome attempt(Rule rule, Supplier<Outcome> check) {
    WorkTime.check();
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
}
