package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rule.text.ExampleForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Right sums and quotients are never reported, wrong ones always. */
class ArithmeticPropertyTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  @Provide
  Arbitrary<BigDecimal> money() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("99999999.99"))
        .ofScale(2);
  }

  @Provide
  Arbitrary<BigDecimal> noticeable() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.02"), new BigDecimal("1000000"))
        .ofScale(2);
  }

  @Property
  void aRightTotalIsSilentAndAWrongOneSpeaks(
      @ForAll("money") BigDecimal fiscal,
      @ForAll("money") BigDecimal carryover,
      @ForAll("money") BigDecimal other,
      @ForAll("noticeable") BigDecimal off) {
    BigDecimal sum = fiscal.add(carryover).add(other);
    assertThat(declared(sum, fiscal, carryover, other)).doesNotContain("M11");
    assertThat(declared(sum.add(off), fiscal, carryover, other)).contains("M11");
    assertThat(declared(sum.subtract(off), fiscal, carryover, other)).contains("M11");
  }

  @Property
  void aRightExecutionIsSilentAndAWrongOneSpeaks(
      @ForAll("money") BigDecimal spent, @ForAll("money") BigDecimal left) {
    BigDecimal budget = spent.add(left).add(new BigDecimal("0.01"));
    BigDecimal rate =
        spent.multiply(BigDecimal.valueOf(100)).divide(budget, 2, RoundingMode.HALF_UP);
    BigDecimal score = spent.multiply(BigDecimal.TEN).divide(budget, 2, RoundingMode.HALF_UP);
    assertThat(evaluated(budget, spent, rate + "%", score))
        .doesNotContain("M16", "M17", "M18", "M19");
    BigDecimal otherRate = rate.add(new BigDecimal("0.02"));
    BigDecimal otherScore = score.add(new BigDecimal("0.01"));
    assertThat(evaluated(budget, spent, otherRate.toPlainString(), otherScore))
        .contains("M17", "M18");
  }

  @Property
  void weightsThatTotalAHundredAreSilentAndOthersSpeak(
      @ForAll @IntRange(min = 1, max = 49) int first,
      @ForAll @IntRange(min = 1, max = 30) int off) {
    ExampleForm form =
        ExampleForm.clean(FormKind.SELF_EVALUATION)
            .set("indicators[0].weight", String.valueOf(first))
            .set("indicators[1].weight", String.valueOf(50 - first))
            .set("indicators[2].weight", "0.5")
            .set("indicators[3].weight", "14.5");
    assertThat(rules(form)).doesNotContain("S65");
    assertThat(
            rules(
                form.set(
                    "indicators[3].weight",
                    new BigDecimal("14.5").add(BigDecimal.valueOf(off)).toPlainString())))
        .contains("S65");
  }

  private static Set<String> declared(
      BigDecimal total, BigDecimal fiscal, BigDecimal carryover, BigDecimal other) {
    return rules(
        ExampleForm.clean(FormKind.DECLARATION)
            .set("funds.annualTotal", total.toPlainString())
            .set("funds.annualFiscal", fiscal.toPlainString())
            .set("funds.annualCarryover", carryover.toPlainString())
            .set("funds.annualOther", other.toPlainString()));
  }

  private static Set<String> evaluated(
      BigDecimal budget, BigDecimal spent, String rate, BigDecimal score) {
    return rules(
        ExampleForm.clean(FormKind.SELF_EVALUATION)
            .set("funds.rows[0].fullYearBudget", budget.toPlainString())
            .set("funds.rows[0].executed", spent.toPlainString())
            .set("funds.rows[0].executionRate", rate)
            .set("funds.rows[0].score", score.toPlainString()));
  }

  private static Set<String> rules(ExampleForm sketch) {
    return RUNNER
        .run(new Workbook(List.of(sketch.form()), List.of()))
        .allFindings()
        .map(finding -> finding.rule())
        .collect(Collectors.toSet());
  }
}
