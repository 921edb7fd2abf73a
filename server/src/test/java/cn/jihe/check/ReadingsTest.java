package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.text.ExampleForm;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rules.Catalogue;
import cn.jihe.target.Shape;
import cn.jihe.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a result says of each target, and of the rows that a rule could not judge. */
class ReadingsTest {

  private static final RuleTexts TEXTS = Catalogue.texts();

  private static Report report(ExampleForm form) {
    return Catalogue.runner(TEXTS, Settings.defaults())
        .run(new Workbook(List.of(form.form()), List.of()));
  }

  private static CheckResult.FormResult result(Report report) {
    return new CheckResults(TEXTS, Language.ZH).of("表.xlsx", "0", 0, report).forms().getFirst();
  }

  @Test
  void eachTargetSaysWhatItWasReadAs() {
    ExampleForm form =
        ExampleForm.clean(FormKind.SELF_EVALUATION)
            .set("indicators[0].target", "≤95.00(%)")
            .set("indicators[1].target", "不超过20万元（含税）")
            .set("indicators[2].target", "达到20年一遇防洪标准")
            .set("indicators[3].target", "3-5项")
            .set("indicators[4].target", "");
    List<CheckResult.TargetReading> readings = result(report(form)).readings();
    assertThat(readings)
        .contains(
            new CheckResult.TargetReading(
                "indicators[0].target", Shape.QUANTITY, "≤", "95.00", null, "%"),
            new CheckResult.TargetReading(
                "indicators[1].target", Shape.QUANTITY, "≤", "20", null, "万元"),
            new CheckResult.TargetReading(
                "indicators[2].target", Shape.SENTENCE, null, null, null, null),
            new CheckResult.TargetReading(
                "indicators[3].target", Shape.RANGE, null, "3", "5", "项"));
    assertThat(readings)
        .extracting(CheckResult.TargetReading::path)
        .doesNotContain("indicators[4].target");
  }

  @Test
  void rowsThatNobodyCanCompareAreNamedOneByOneAndGroupedForReaders() {
    ExampleForm form =
        ExampleForm.clean(FormKind.SELF_EVALUATION)
            .set("indicators[0].actual", "12场")
            .set("indicators[2].actual", "3.5米");
    Report report = report(form);
    assertThat(result(report).notChecked())
        .filteredOn(row -> row.rule().equals("S69"))
        .extracting(CheckResult.NotCheckedRow::path)
        .containsExactly("indicators[0].score", "indicators[2].score");
    assertThat(result(report).notChecked())
        .filteredOn(row -> row.rule().equals("S85"))
        .extracting(CheckResult.NotCheckedRow::path)
        .containsOnlyNulls();
    assertThat(report.forms().getFirst().notCheckedGroups())
        .filteredOn(group -> group.rule().equals("S69"))
        .singleElement()
        .satisfies(group -> assertThat(group.cells()).hasSize(2));
  }
}
