package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.DrawnSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one table holds all projects, their money stands in columns. */
final class MoneyInListsTest {

  private static final String TABLE =
      """
      部门预算项目绩效目标表（2024年度，单位：万元）
      序号 | 项目名称 | 预算数 | 财政拨款 | NAME | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
      7 | 森林防火 | TOTAL | 50 | 20 | 开展巡护。 | 产出指标 | 数量指标 | 巡护里程 | ≥3000公里
      """;

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  @ParameterizedTest
  @CsvSource({
    "其他资金, 70, false, false",
    "其他资金, 90, true, false",
    "帮扶资金, 70, false, false",
    "事业收入, 70, false, false",
    "帮扶资金, 90, false, true",
    "事业收入, 90, false, true"
  })
  void aColumnIsAPartOfTheTotalWhateverItIsCalled(
      String name, String total, boolean wrong, boolean notChecked) {
    Report report =
        RUNNER.run(DrawnSheet.read(TABLE.replace("NAME", name).replace("TOTAL", total)));
    assertThat(report.forms()).hasSize(1);
    assertThat(report.allFindings().map(Finding::rule).filter("M11"::equals).findAny().isPresent())
        .isEqualTo(wrong);
    assertThat(
            report.forms().getFirst().notChecked().stream()
                .anyMatch(not -> not.rule().equals("M11")))
        .isEqualTo(notChecked);
  }
}
