package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FileFacts;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.TemplateMark;
import cn.jihe.form.Workbook;
import cn.jihe.form.name.UnitName;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.RuleContext.Known;
import cn.jihe.rule.RuleContext.Neighbour;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the catalogue hold, with all rules running. */
@Execution(ExecutionMode.CONCURRENT)
class RuleCasesTest {

  private static final Pattern REASON_IS_ENOUGH =
      Pattern.compile("说明(?:理由|原因)?后(?:再)?提交|(?:submit|hand in) (?:it )?with a reason");

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private static final Pattern UNIT_RIGHT_BEHIND = Pattern.compile("\\d(?:元|万元|分)");

  private static final RuleTexts TEXTS = Catalogue.texts();
  private static final RuleRunner RUNNER = Catalogue.runner(TEXTS, Settings.defaults());
  private static final Map<RuleCase, Report> REPORTS = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource
  void noRuleFindsAnythingInTheCleanForms(FormKind kind) {
    Report report = RUNNER.run(new Workbook(List.of(ExampleForm.clean(kind).form()), List.of()));
    assertThat(report.allFindings()).isEmpty();
    // S85 needs a declaration on record.
    assertThat(report.forms().getFirst().notChecked())
        .extracting(Report.NotChecked::rule)
        .isSubsetOf("S85");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return TEXTS.all().stream()
        .flatMap(
            info ->
                info.cases().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                info.code() + " " + example.name().en(),
                                () -> holds(info, example))));
  }

  /** An ERROR has to be corrected; no reason makes up for it. */
  @Test
  void onlyBelowErrorsAReasonIsEnough() {
    for (RuleInfo info : TEXTS.all()) {
      for (RuleCase example : info.cases()) {
        for (Finding finding : findings(info, example)) {
          boolean grave = finding.severity() == Severity.ERROR;
          for (Language language : Language.values()) {
            FindingText words = TEXTS.say(finding, language);
            String said = words.message() + words.expected() + words.advice();
            assertThat(grave && REASON_IS_ENOUGH.matcher(said).find())
                .as(finding.id() + " " + said)
                .isFalse();
            assertThat(QUOTED.matcher(said).replaceAll(""))
                .as("a space before the unit")
                .doesNotContainPattern(UNIT_RIGHT_BEHIND);
          }
        }
      }
      boolean always = info.severity() == Severity.ERROR;
      String itself = info.fix().zh() + info.fix().en();
      assertThat(always && REASON_IS_ENOUGH.matcher(itself).find()).as(info.code()).isFalse();
    }
  }

  @Test
  void everyMessageIsSpokenBySomeExampleWithAllItsPlacesFilled() {
    for (RuleInfo info : TEXTS.all()) {
      Set<String> spoken = new TreeSet<>();
      for (RuleCase example : info.cases()) {
        for (Finding finding : findings(info, example)) {
          spoken.add(finding.message());
          for (Language language : Language.values()) {
            FindingText words = TEXTS.say(finding, language);
            assertThat(words.message() + words.expected() + words.advice())
                .as(finding.id())
                .doesNotContain("{")
                .doesNotContain("}");
          }
        }
      }
      assertThat(spoken).as(info.code()).isEqualTo(new TreeSet<>(info.messages().keySet()));
    }
  }

  private static void holds(RuleInfo info, RuleCase example) {
    List<String> said =
        findings(info, example).stream()
            .map(finding -> place(finding) + suffix(info, finding))
            .sorted()
            .toList();
    assertThat(said).isEqualTo(example.expect().stream().sorted().toList());
    example
        .fix()
        .ifPresent(
            fix ->
                assertThat(findings(info, example))
                    .allSatisfy(
                        finding ->
                            assertThat(finding.fix().map(known -> known.text())).contains(fix)));
    assertThat(report(example).forms().getFirst().notChecked())
        .extracting(Report.NotChecked::rule)
        .satisfies(
            rules -> assertThat(rules.contains(info.code())).isEqualTo(example.notChecked()));
  }

  private static String place(Finding finding) {
    int form = finding.cell().sheetIndex();
    String place =
        finding
            .path()
            .map(path -> path.value())
            .orElse(finding.cell().row() == 0 ? "title" : "indicatorHeader");
    return form == 0 ? place : "beside[" + (form - 1) + "]." + place;
  }

  private static String suffix(RuleInfo info, Finding finding) {
    return finding.severity() == info.severity() ? "" : " " + finding.severity();
  }

  private static List<Finding> findings(RuleInfo info, RuleCase example) {
    return report(example)
        .allFindings()
        .filter(finding -> finding.rule().equals(info.code()))
        .toList();
  }

  /** Each is judged once, however much is asked of it. */
  private static Report report(RuleCase example) {
    return REPORTS.computeIfAbsent(example, RuleCasesTest::judged);
  }

  private static Report judged(RuleCase example) {
    List<Form> forms = new ArrayList<>();
    List<Neighbour> stored = new ArrayList<>();
    forms.add(ExampleForm.of(example).form());
    for (RuleInfo.Beside beside : example.beside()) {
      ExampleForm sketch = ExampleForm.of(example.kind(), beside);
      if (beside.stored()) {
        Form form = sketch.form();
        stored.add(new Neighbour(ComparedForm.of(form), budget(form).orElseThrow(), 1));
      } else {
        forms.add(sketch.form(forms.size(), "表" + forms.size()));
      }
    }
    Form form = forms.getFirst();
    List<Workbook.Gap> gaps =
        example.missingLabels().isEmpty()
            ? List.of()
            : List.of(new Workbook.Gap(form.place().title(), "绩效表", 0, example.missingLabels()));
    List<TemplateMark> templates =
        example.template().flatMap(id -> TemplateMark.parse(id, null)).stream().toList();
    RuleContext context =
        new RuleContext(
            stored, Map.of(0, new Known(Optional.empty(), budget(form), declared(example))));
    return RUNNER.report(
        RUNNER.judge(
            new Workbook(forms, gaps, templates, example.file().orElse(FileFacts.PLAIN)), context));
  }

  private static Optional<ComparedForm> declared(RuleCase example) {
    return example.declared().isEmpty()
        ? Optional.empty()
        : Optional.of(ComparedForm.of(ExampleForm.declared(example).form()));
  }

  private static Optional<Budget> budget(Form form) {
    return form.year().map(year -> new Budget(new UnitName(form.unit().text()).key(), year));
  }
}
