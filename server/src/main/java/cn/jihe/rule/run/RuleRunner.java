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
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    List<ComparedForm> compared = workbook.forms().stream().map(ComparedForm::of).toList();
    return new Judgement(
        workbook,
        compared,
        rules.stream().map(rule -> outcomes(rule, workbook, compared, context)).toList());
  }

  /** The same judgement where more is known outside: only rules that look there judge again. */
  public Judgement again(Judgement earlier, RuleContext context) {
    return new Judgement(
        earlier.workbook(),
        earlier.compared(),
        earlier.rules().stream()
            .map(
                known ->
                    switch (known.rule()) {
                      case CounterpartRule looks ->
                          outcomes(looks, earlier.workbook(), earlier.compared(), context);
                      case NeighbourRule looks ->
                          outcomes(looks, earlier.workbook(), earlier.compared(), context);
                      case FormRule inside -> known;
                      case WorkbookRule inside -> known;
                    })
            .toList());
  }

  /** Which rules these are, as the settings have them. */
  public RuleVersions versions() {
    return versions;
  }

  /** What stands of a judgement, as findings. */
  public Report report(Judgement judgement) {
    return reports.of(judgement);
  }

  private Judgement.OfRule outcomes(
      Rule rule, Workbook workbook, List<ComparedForm> compared, RuleContext context) {
    List<Outcome> outcomes =
        switch (rule) {
          case FormRule ofForm ->
              each(
                  workbook,
                  (index, form) ->
                      attempt(
                          rule,
                          () ->
                              ofForm.check(
                                  new FormRule.Subject(form, settings.parameters(form.year())))));
          case CounterpartRule ofForm ->
              each(
                  workbook,
                  (index, form) ->
                      attempt(
                          rule,
                          () ->
                              ofForm.check(
                                  form,
                                  context.of(index).accepted(),
                                  settings.parameters(form.year()))));
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
                              new NeighbourRule.Subject(workbook, compared, context, settings))));
        };
    return new Judgement.OfRule(rule, outcomes);
  }

  private static List<Outcome> each(Workbook workbook, BiFunction<Integer, Form, Outcome> check) {
    List<Form> forms = workbook.forms();
    return IntStream.range(0, forms.size())
        .mapToObj(index -> check.apply(index, forms.get(index)))
        .toList();
  }

  /** A rule's message may quote a cell, so only the kind of failure and its place are logged. */
  private static Outcome attempt(Rule rule, Supplier<Outcome> check) {
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
