package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.support.DrawnSheet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules ask what a row is: an indicator, a part of one, a criterion, or the budget's execution. */
@Execution(ExecutionMode.CONCURRENT)
class RowRolesTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  private static final String HEAD =
      """
      项目支出绩效自评表（2023年度）
      项目名称 | 特色种养补贴 | 主管部门 | 县农业农村局 | 实施单位 | 某镇政府
      项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | FUNDHEAD
      年度资金总额 | 10 | 10 | 10 | FUNDS
      预期目标 | 补助种养户，增加收入。
      实际完成情况 | 已补助39户种养户，户均增收。
      一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      """;

  private static final List<String> ROWS =
      List.of(
          "产出指标 | 数量指标 | 补助种植面积 | ≥29亩 | 30亩 | 20 | 20 |",
          "^ | 质量指标 | 作物成活率 | ≥95% | 96% | 20 | 20 |",
          "^ | 时效指标 | 补助发放天数 | ≤30天 | 28天 | 10 | 10 |",
          "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | 30 | 30 |",
          "满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95% | 10 | 10 |");

  /** With execution scored beside the money. */
  private static String form(List<String> rows, String weights, String scores) {
    return form("分值 | 执行率 | 得分", "10 | 100% | 10", rows, weights, scores);
  }

  private static String form(
      String fundHead, String funds, List<String> rows, String weights, String scores) {
    return HEAD.replace("FUNDHEAD", fundHead).replace("FUNDS", funds)
        + String.join("\n", rows)
        + "\n总分 | < | < | < | < | "
        + weights
        + " | "
        + scores
        + " |\n";
  }

  private static List<String> with(int at, String... rows) {
    List<String> all = new ArrayList<>(ROWS);
    all.addAll(at, List.of(rows));
    return all;
  }

  private static Report.FormReport report(String form) {
    Report report = RUNNER.run(DrawnSheet.read(form));
    assertThat(report.forms()).hasSize(1);
    return report.forms().getFirst();
  }

  private static List<String> rules(String form) {
    return report(form).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void thePlainFormIsClean() {
    assertThat(rules(form(ROWS, "100", "100"))).doesNotContain("S65", "S67", "S68", "T44", "I25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"其中桃树面积", "其中：桃树面积", "其中:桃树面积", "（其中）桃树面积", "其中 桃树面积", "①其中：桃树面积", "1.其中桃树面积"})
  void aPartIsNotAskedForPointsOrItsOwnNumber(String name) {
    String part = " | | " + name + " | 3亩 | 2亩 | | |";
    List<String> rows = with(1, part, part.replace("桃树", "苹果"), part.replace("桃树", "梨树"));
    assertThat(rules(form(rows, "100", "100")))
        .doesNotContain("S65", "S67", "S68", "S69", "S70", "S73", "S77", "T64", "I41");
    List<String> blank = with(1, " | | " + name + " | | | | |");
    assertThat(rules(form(blank, "100", "100"))).doesNotContain("T44", "S77", "S68");
  }

  @Test
  void whatFollowsAPartWithoutPointsIsAPartAsWell() {
    List<String> rows =
        with(
            1,
            " | | 其中：桃树 | 3亩 | 3亩 | | |",
            " | | 苹果树 | 5亩 | 5亩 | | |",
            " | | 露天蔬菜 | 20亩 | 20亩 | | |");
    assertThat(rules(form(rows, "100", "100"))).doesNotContain("S68", "S65", "S67");
  }

  @Test
  void aRowWithoutPointsThatIsNoPartIsStillAskedForThem() {
    List<String> rows = with(1, " | | 补助鱼塘面积 | ≥3亩 | 3亩 | | |");
    assertThat(rules(form(rows, "100", "100"))).contains("S68");
  }

  @Test
  void aPartWithPointsOfItsOwnIsAnIndicator() {
    List<String> rows = with(1, " | | 其中：桃树面积 | ≥3亩 | 3亩 | 5 | 6 |");
    assertThat(rules(form(rows, "105", "106"))).contains("S65", "S68");
  }

  @Test
  void pointsThatAreMergedDownCountOnceAndJudgeNoSingleRow() {
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 补助种植面积 | ≥29亩 | 30亩 | 50 | 45 | 养殖数量减少",
            "^ | ^ | 补助养殖数量 | ≥192只 | 150只 | ^ | ^ | ^",
            "^ | 质量指标 | 作物成活率 | ≥95% | 96% | ^ | ^ | ^",
            "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | 30 | 30 |",
            "满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 95% | 10 | 10 |");
    assertThat(rules(form(rows, "100", "95")))
        .doesNotContain("S65", "S67", "S68", "S69", "S70", "S71", "S73");
    assertThat(rules(form(rows, "100", "96"))).contains("S67");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目决策",
        "决策",
        "项目决策（10分）",
        "过程",
        "项目过程",
        "项目管理",
        "投入",
        "投入指标",
        "资金管理",
        "组织实施",
        "加分项",
        "一、项目决策"
      })
  void aCriterionIsScoredAndHasNoTarget(String level1) {
    List<String> rows =
        List.of(
            level1 + " | 项目立项 | 立项规范性 | | | 5 | 5 |",
            "^ | 绩效目标 | 目标合理性 | 合理 | 合理 | 5 | 4 |",
            ROWS.get(0),
            ROWS.get(1),
            "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | 40 | 40 |");
    assertThat(report(form(rows, "100", "99")).findings())
        .extracting(Finding::rule)
        .doesNotContain(
            "T44", "T45", "T46", "T47", "S65", "S67", "S68", "S73", "S77", "S72", "I30");
    assertThat(rules(form(rows, "100", "98"))).contains("S67");
    List<String> above = new ArrayList<>(rows);
    above.set(0, level1 + " | 项目立项 | 立项规范性 | | | 5 | 6 |");
    assertThat(rules(form(above, "100", "100"))).contains("S68");
    List<String> other = new ArrayList<>(rows);
    other.set(0, level1 + " | 项目立项 | 立项规范性 | | | 15 | 15 |");
    assertThat(rules(form(other, "110", "109"))).contains("S65");
  }

  @ParameterizedTest
  @CsvSource({
    "项目产出, 数量指标",
    "产出目标, 数量",
    "项目完成, 数量指标",
    "完成指标, 质量指标",
    "任务完成情况, 质量",
    "项目效益, 社会效益",
    "项目效果, 社会影响",
    "成效指标, 社会效益指标",
    "满意指标, 服务对象满意度",
    "群众满意度, 满意度",
    "成本控制, 经济成本",
    "社会效益, 社会效益指标",
    "数量指标, 数量指标",
    "绩效指标, 数量指标",
    "绩效指标, 补助",
    "一级指标, 数量指标"
  })
  void anotherNameOfAGroupStillHasTargets(String level1, String level2) {
    List<String> rows = with(5, level1 + " | " + level2 + " | 补助养殖数量 | | 192只 | 5 | 5 |");
    assertThat(rules(form(rows, "105", "105"))).contains("T44");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算执行率 | 预算执行率 | 预算执行率",
        "预算执行率（10分） | < | <",
        "执行率 | 预算执行率 | 资金执行率",
        "资金执行 | 资金执行率 | 执行率",
        "预算执行情况 | 预算执行 | 全年预算执行率",
        "预算执行指标 | 执行率指标 | 预算执行率",
        "过程 | 资金管理 | 预算执行率",
        "资金管理 | 预算执行 | 支出进度"
      })
  void executionScoredAmongTheIndicatorsCountsOnce(String names) {
    String row = names + " | 100% | 98% | 10 | 9.8 |";
    for (int at : List.of(0, 5)) {
      for (String points : List.of("- | 98% | -", " | | ", "10 | 98% | 9.8")) {
        String right = form("分值 | 执行率 | 得分", points, with(at, row), "100", "99.8");
        assertThat(rules(right))
            .as(right)
            .doesNotContain("S65", "S67", "S68", "S69", "S70", "S73", "T49", "T44", "I30", "I25");
        assertThat(speaks(form("分值 | 执行率 | 得分", points, with(at, row), "100", "98.8"))).isTrue();
      }
      String without = form("执行率", "98%", with(at, row), "100", "99.8");
      assertThat(rules(without)).doesNotContain("S65", "S67");
      assertThat(speaks(form("执行率", "98%", with(at, row), "100", "90"))).isTrue();
    }
  }

  private static boolean speaks(String form) {
    Report.FormReport report = report(form);
    return report.findings().stream().anyMatch(finding -> finding.rule().equals("S67"))
        || report.notChecked().stream().anyMatch(not -> not.rule().equals("S67"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" | | 预算执行率", "产出指标 | 时效指标 | 资金执行率", "^ | ^ | 预算执行率"})
  void executionUnderAnotherGroupCountsOnceAsWell(String names) {
    String row = names + " | ≥95% | 98% | 10 | 9.8 |";
    String once = form("分值 | 执行率 | 得分", "10 | 98% | 9.8", with(5, row), "100", "99.8");
    assertThat(rules(once)).doesNotContain("S65", "S67");
    String wrong = form("分值 | 执行率 | 得分", "10 | 98% | 9.8", with(5, row), "100", "90");
    assertThat(rules(wrong)).contains("S67");
    List<String> ordinary = new ArrayList<>(with(5, row));
    ordinary.set(3, "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | 20 | 20 |");
    String both = form("分值 | 执行率 | 得分", "10 | 98% | 9.8", ordinary, "100", "99.6");
    assertThat(rules(both)).doesNotContain("S65", "S67");
  }

  @Test
  void pointsInBothPlacesThatNeverMakeUpAHundredAreSaid() {
    List<String> rows = with(0, "预算执行率 | 预算执行率 | 预算执行率 | 100% | 98% | 15 | 14 |");
    Report.FormReport report = report(form(rows, "115", "114"));
    assertThat(report.findings()).extracting(Finding::rule).contains("S65").doesNotContain("S67");
    assertThat(report.notChecked()).extracting(Report.NotChecked::rule).contains("S67");
  }

  @ParameterizedTest
  @CsvSource({"9, 9", "8, 8", "20, 20"})
  void executionMayBeWorthOtherThanTen(String weight, String score) {
    List<String> rows = new ArrayList<>(ROWS);
    int rest = 40 - Integer.parseInt(weight);
    rows.set(3, "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | " + rest + " | " + rest + " |");
    String form =
        form(
            "分值 | 执行率 | 得分",
            weight
                + " | 100% | "
                + score
                + "\n其中：财政拨款 | 10 | 10 | 10 | "
                + weight
                + " | 100% | "
                + score,
            rows,
            "100",
            "100");
    assertThat(rules(form)).doesNotContain("S65", "S67", "M15", "M17", "M18");
  }

  @Test
  void onlyIndicatorsCount() {
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 补助种植面积 | ≥29亩 | 30亩 | 50 | 50 |",
            " | | 其中：桃树 | ≥3亩 | 3亩 | | |",
            " | | 其中：梨树 | ≥3亩 | 3亩 | | |",
            "效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 91人 | 40 | 40 |");
    assertThat(rules(form(rows, "100", "100"))).contains("I42");
  }
}
