package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.excel.read.FormsReader;
import cn.jihe.file.Limits;
import cn.jihe.form.FormKind;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.MoneyWording;
import cn.jihe.support.Thoroughness;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever units call their sources of money: what adds up is not said to be wrong. */
@Execution(ExecutionMode.CONCURRENT)
class MoneyWordingsTest {

  private static final Set<String> SUMS = Set.of("M11", "M12", "M15");

  private final CheckUpload checks =
      new CheckPipeline(
          new FormsReader(new WorkbookOpener(Limits.DEFAULT), Limits.DEFAULT),
          () -> Catalogue.runner(Settings.defaults()));

  private static List<MoneyWording> some(List<MoneyWording> all) {
    int every = Thoroughness.of(8, 1);
    return IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
  }

  static List<MoneyWording> declarations() {
    return some(MoneyWording.all("balanced-declarations.txt", "more-declarations.txt"));
  }

  static List<MoneyWording> evaluations() {
    return some(MoneyWording.all("balanced-evaluations.txt", "more-evaluations.txt"));
  }

  static List<MoneyWording> unbalanced() {
    return MoneyWording.all("unbalanced.txt");
  }

  static List<MoneyWording> unknown() {
    return MoneyWording.all("unknown.txt");
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void aDeclarationsMoneyThatAddsUpGivesNothing(MoneyWording wording) {
    isSilent(wording, FormKind.DECLARATION);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void aSelfEvaluationsMoneyThatAddsUpGivesNothing(MoneyWording wording) {
    isSilent(wording, FormKind.SELF_EVALUATION);
  }

  @Test
  void thereAreFiftyOfEachKind() {
    assertThat(MoneyWording.all("balanced-declarations.txt", "more-declarations.txt"))
        .hasSizeGreaterThanOrEqualTo(50);
    assertThat(MoneyWording.all("balanced-evaluations.txt", "more-evaluations.txt"))
        .hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void aDeclarationsTotalThatIsOffIsFoundOrSaidNotToBeChecked(MoneyWording wording) {
    speaks(wording, FormKind.DECLARATION);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void aSelfEvaluationsTotalThatIsOffIsFoundOrSaidNotToBeChecked(MoneyWording wording) {
    speaks(wording, FormKind.SELF_EVALUATION);
  }

  private void speaks(MoneyWording wording, FormKind kind) {
    Report.FormReport report = report(wording.withTotalOff(kind), kind, true);
    boolean unchecked =
        report.notChecked().stream().anyMatch(notChecked -> SUMS.contains(notChecked.rule()));
    assertThat(!sums(report).isEmpty() || unchecked).as(wording.rows().toString()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("unbalanced")
  void knownNamesThatDoNotAddUpAreAnError(MoneyWording wording) {
    String[] expected = wording.name().split(" ", -1);
    for (boolean typed : List.of(true, false)) {
      Report.FormReport report = report(wording, FormKind.valueOf(expected[0]), typed);
      assertThat(sums(report))
          .extracting(finding -> finding.rule() + " " + finding.path().orElseThrow().value())
          .containsExactly(expected[1] + " " + expected[2]);
    }
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void anUnknownNameAmongThemLeavesTheSumUnchecked(MoneyWording wording) {
    String[] expected = wording.name().split(" ", -1);
    for (boolean typed : List.of(true, false)) {
      Report.FormReport report = report(wording, FormKind.valueOf(expected[0]), typed);
      assertThat(sums(report)).isEmpty();
      assertThat(report.notChecked())
          .filteredOn(not -> not.rule().equals(expected[1]))
          .singleElement()
          .satisfies(not -> assertThat(not.reason().zh()).contains(expected[2]))
          .satisfies(not -> assertThat(not.reason().en()).contains(expected[2]));
    }
  }

  private void isSilent(MoneyWording wording, FormKind kind) {
    for (boolean typed : List.of(true, false)) {
      Report.FormReport report = report(wording, kind, typed);
      assertThat(report.findings())
          .as(wording.rows().toString())
          .extracting(Finding::rule)
          .doesNotContainAnyElementsOf(SUMS)
          .doesNotContain("W01", "W05");
      assertThat(report.notChecked())
          .extracting(Report.NotChecked::rule)
          .as(wording.rows().toString())
          .doesNotContainAnyElementsOf(SUMS);
    }
  }

  private Report.FormReport report(MoneyWording wording, FormKind kind, boolean typed) {
    CheckOutcome outcome = checks.check("表.xlsx", wording.xlsx(kind, typed));
    assertThat(outcome).isInstanceOf(CheckOutcome.Checked.class);
    Report report = ((CheckOutcome.Checked) outcome).report();
    assertThat(report.forms()).hasSize(1);
    assertThat(report.forms().getFirst().form().kind()).isEqualTo(kind);
    return report.forms().getFirst();
  }

  private static List<Finding> sums(Report.FormReport report) {
    return report.findings().stream().filter(finding -> SUMS.contains(finding.rule())).toList();
  }
}
