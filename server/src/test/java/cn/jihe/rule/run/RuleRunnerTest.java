package cn.jihe.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Report;
import cn.jihe.rule.Rule;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RuleRunnerTest {

  private static final RuleTexts TEXTS =
      new RuleTexts(List.of("W01", "M11", "M22", "H03", "T44", "T49", "T62", "S73"));

  private final Form form = ExampleForm.clean(FormKind.SELF_EVALUATION).form();

  /** Says what a test wants it to say. */
  private record Told(String code, Function<Form, List<Violation>> says) implements FormRule {
    @Override
    public Outcome check(Subject subject) {
      return new Outcome.Checked(says.apply(subject.form()));
    }
  }

  private record ToldOfWorkbook(String code, List<Violation> says) implements WorkbookRule {
    @Override
    public Outcome check(Workbook workbook, Parameters parameters) {
      return new Outcome.Checked(says);
    }
  }

  @Test
  void aRuleThatThrowsIsNotCheckedAndLoggedWithoutCellContents() {
    Logger logger = (Logger) LoggerFactory.getLogger(RuleRunner.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    FormRule broken =
        new Told(
            "M11",
            any -> {
              throw new IllegalStateException("社区老年人免费体检");
            });
    Report report = run(Settings.defaults(), broken);
    logger.detachAppender(log);

    assertThat(report.forms().getFirst().findings()).isEmpty();
    assertThat(report.forms().getFirst().notChecked())
        .extracting(Report.NotChecked::rule)
        .containsExactly("M11");
    assertThat(log.list)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getFormattedMessage())
                  .contains("M11", "IllegalStateException")
                  .doesNotContain("体检");
              assertThat(event.getThrowableProxy()).isNull();
            });
  }

  @Test
  void aRuleThatNeverEndsCallingItselfIsNotChecked() {
    FormRule deep = new Told("M11", RuleRunnerTest::deeper);
    assertThat(run(Settings.defaults(), deep).forms().getFirst().notChecked()).hasSize(1);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static List<Violation> deeper(Form form) {
    return deeper(form);
  }

  @Test
  void idsNameTheCellAndKeysTheMeaning() {
    Report report = run(Settings.defaults(), at("T49", "indicators[1].target"));
    assertThat(report.forms().getFirst().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("T49@示例!" + finding.cell().a1());
              assertThat(finding.key()).isEqualTo("T49@社区老年人免费体检/产出/质量/体检报告完整率/target");
            });
  }

  @Test
  void twoFindingsOfARuleAtOneCellHaveIdsAndKeysOfTheirOwn() {
    Report report =
        run(Settings.defaults(), at("T49", "indicators[1].target", "indicators[1].target"));
    List<Finding> findings = report.forms().getFirst().findings();
    assertThat(findings)
        .extracting(Finding::id)
        .doesNotHaveDuplicates()
        .last()
        .asString()
        .endsWith("#2");
    assertThat(findings)
        .extracting(Finding::key)
        .doesNotHaveDuplicates()
        .last()
        .asString()
        .endsWith("#2");
  }

  @Test
  void aFundRowIsKnownByItsLabelAndAFormAsAWholeByTheMessage() {
    FormRule rows = at("M22", "funds.rows[1].executionRate");
    FormRule whole =
        new Told(
            "M11", any -> List.of(Violation.at(any.place().title(), "").withMessage("default")));
    assertThat(run(Settings.defaults(), rows, whole).allFindings())
        .extracting(Finding::key)
        .containsExactly("M11@社区老年人免费体检/form/default", "M22@社区老年人免费体检/其中:当年财政拨款/executionRate");
  }

  @Test
  void aNameCannotBreakAKey() {
    ExampleForm sketch =
        ExampleForm.clean(FormKind.SELF_EVALUATION)
            .set("projectName", "甲/乙#2@丙\n丁" + "长".repeat(500));
    Report report =
        runner(Settings.defaults(), at("M11", "grade"))
            .run(new Workbook(List.of(sketch.form()), List.of()));
    assertThat(report.allFindings())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.key()).matches("M11@甲乙2丙丁长+/grade").hasSizeLessThan(80));
  }

  @Test
  void findingsAreSortedByRowColumnAndCode() {
    Report report =
        run(
            Settings.defaults(),
            at("T62", "indicators[1].target"),
            at("T49", "indicators[1].target", "projectName"));
    assertThat(report.allFindings())
        .extracting(finding -> finding.rule() + "@" + finding.path().orElseThrow())
        .containsExactly("T49@projectName", "T49@indicators[1].target", "T62@indicators[1].target");
  }

  @Test
  void aFindingOfTheWorkbookBelongsToTheFormAroundItsCell() {
    Form second = ExampleForm.clean(FormKind.DECLARATION).form(1, "第二张");
    CellRef within = second.place().title();
    CellRef outside = new CellRef("说明", 2, 0, 0);
    CellRef below = new CellRef("第二张", 1, 500, 0);
    WorkbookRule rule =
        new ToldOfWorkbook(
            "W01",
            List.of(Violation.at(within, ""), Violation.at(outside, ""), Violation.at(below, "")));
    Report report =
        runner(Settings.defaults(), rule).run(new Workbook(List.of(form, second), List.of()));
    assertThat(report.forms().get(0).findings()).isEmpty();
    assertThat(report.forms().get(1).findings()).extracting(Finding::cell).containsExactly(within);
    assertThat(report.findings()).extracting(Finding::cell).containsExactly(below, outside);
  }

  @Test
  void onATargetCellTheFirstCauseSilencesTheOthers() {
    Report report =
        run(
            Settings.defaults(),
            at("T62", "indicators[1].target", "indicators[2].target"),
            at("T49", "indicators[1].target"),
            at("T44", "indicators[1].target"));
    assertThat(report.allFindings())
        .extracting(finding -> finding.rule() + "@" + finding.path().orElseThrow())
        .containsExactly("T44@indicators[1].target", "T62@indicators[2].target");
  }

  @Test
  void theSeverityOfAHitStandsUntilTheSettingsSpeakForItsYear() {
    Settings settings =
        SettingsFile.read(
            """
            default:
              severity: { H03: NOTE }
            2024:
              severity: { H03: WARNING, T49: ERROR }
            """,
            Set.of("H03", "T49"));
    FormRule mild =
        new Told(
            "H03",
            any ->
                List.of(violation(any, "projectName").as(Severity.NOTE), violation(any, "unit")));
    assertThat(run(Settings.defaults(), mild).allFindings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.ERROR);
    assertThat(run(settings, mild, at("T49", "grade")).allFindings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.WARNING, Severity.ERROR);
  }

  private static FormRule at(String code, String... paths) {
    return new Told(code, form -> Arrays.stream(paths).map(path -> violation(form, path)).toList());
  }

  private static Violation violation(Form form, String path) {
    return Violation.at(form, form.field(new FieldPath(path)).orElseThrow());
  }

  private Report run(Settings settings, Rule... rules) {
    return runner(settings, rules).run(new Workbook(List.of(form), List.of()));
  }

  private static RuleRunner runner(Settings settings, Rule... rules) {
    return new RuleRunner(List.of(rules), TEXTS, settings, Catalogue.POLICY);
  }
}
