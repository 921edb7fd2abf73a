package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.form.Indicator;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.DrawnSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparators stand in a column of their own, whatever heads it and whatever stands beside it. */
@Execution(ExecutionMode.CONCURRENT)
class ComparatorColumnsTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  private static final List<String> HEADS =
      List.of("指标性质", "指标方向", "计算符号", "符号", "", "比较符", "性质", "计算方式", "指标值（符号）", "目标值");

  private static final List<List<String>> SIGNS =
      List.of(
          List.of("≥", "≤", "=", "≥"),
          List.of("≧", "≦", "＝", "≧"),
          List.of("＞=", "<＝", "﹦", ">="),
          List.of("大于等于", "小于等于", "等于", "大于或等于"),
          List.of("不低于", "不超过", "等于", "不少于"),
          List.of("≥（大于等于）", "≤（小于等于）", "=（等于）", "≥"));

  /** What stands where in a row: comparator, value, unit, nature, weight. */
  private static final List<String> ORDERS =
      List.of("svu", "nsvu", "snvu", "svun", "wsvu", "nswvu", "svuw", "svu*");

  /**
   * A table.
   *
   * @param order {@code *} heads comparator, value and unit with one merged cell
   */
  record Table(String head, List<String> signs, String order) {

    Workbook read() {
      List<String> lines = new ArrayList<>();
      lines.add("项目支出绩效目标申报表（2024年度）");
      lines.add("项目名称 | 血液检测 | 主管部门 | 市卫健委 | 实施单位 | 市血站");
      lines.add("年度资金总额（元） | 100000 | 其中：财政拨款 | 100000");
      lines.add("年度目标 | 采购检测试剂25种，服务采血车2辆。");
      lines.add(line("一级指标 | 二级指标 | 三级指标", "S", "指标值", "计量单位", "指标性质", "分值"));
      lines.add(line("产出指标 | 质量指标 | 试剂合格率", signs.get(0), "95", "%", "正向", "20"));
      lines.add(line("^ | 质量指标 | 检测误差率", signs.get(1), "2", "%", "反向", "20"));
      lines.add(line("^ | 数量指标 | 采购试剂种类", signs.get(2), "25", "种", "定量", "20"));
      lines.add(line("效益指标 | 社会效益指标 | 采血人次", signs.get(3), "2000", "人次", "正向", "20"));
      lines.add(line("^ | 可持续影响指标 | 管理制度", "", "健全且执行到位，有据可查", "", "定性", "10"));
      return DrawnSheet.read(String.join("\n", lines));
    }

    private String line(
        String names, String sign, String value, String unit, String nature, String weight) {
      boolean heads = sign.equals("S");
      boolean joined = heads && order.endsWith("*");
      StringBuilder line = new StringBuilder(names);
      for (char column : order.replace("*", "").toCharArray()) {
        String cell =
            switch (column) {
              case 's' -> heads ? (joined ? "指标值" : head) : sign;
              case 'v' -> joined ? "<" : value;
              case 'u' -> joined ? "<" : unit;
              case 'n' -> nature;
              default -> weight;
            };
        line.append(" | ").append(cell);
      }
      return line.toString();
    }

    int valueColumn() {
      return 3 + order.indexOf('v');
    }
  }

  static Stream<Table> tables() {
    return HEADS.stream()
        .flatMap(
            head ->
                SIGNS.stream()
                    .flatMap(signs -> ORDERS.stream().map(order -> new Table(head, signs, order))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTargetIsComparatorValueAndUnitAndStandsAtTheValue(Table table) {
    Workbook read = table.read();
    List<Indicator> rows = read.forms().getFirst().indicators();
    assertThat(rows)
        .extracting(row -> row.target().text())
        .containsExactly(
            table.signs().get(0) + "95%",
            table.signs().get(1) + "2%",
            table.signs().get(2) + "25种",
            table.signs().get(3) + "2000人次",
            "健全且执行到位，有据可查");
    assertThat(rows)
        .extracting(row -> Objects.requireNonNull(row.target().cell()))
        .extracting(CellRef::column)
        .containsOnly(table.valueColumn());
    assertThat(rules(read)).doesNotContain("T49", "T62", "T54", "T55", "T88");
    assertThat(rows)
        .extracting(row -> row.weight().text().isEmpty())
        .containsOnly(table.order().indexOf('w') < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"≤", "小于等于", "≦", "<=", "不超过"})
  void aReversedComparatorIsSeen(String sign) {
    for (String order : ORDERS) {
      Workbook read = new Table("指标方向", List.of(sign, "≤", "=", "≥"), order).read();
      assertThat(rules(read)).contains("T54");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "＝", "等于", "﹦"})
  void anEqualsSignIsSeen(String sign) {
    for (String order : ORDERS) {
      Workbook read = new Table("指标性质", List.of(sign, "≤", "=", "≥"), order).read();
      assertThat(rules(read)).contains("T55").doesNotContain("T49", "T62");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"正向", "定量", "正向指标", ""})
  void aNatureIsNoComparator(String nature) {
    for (String order : ORDERS) {
      Workbook read = new Table("指标性质", List.of(nature, nature, nature, nature), order).read();
      assertThat(read.forms().getFirst().indicators().getFirst().target().text()).isEqualTo("95%");
      assertThat(rules(read)).contains("T49");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"≥95", "大于等于95", "95以上"})
  void aValueThatComparesByItselfKeepsItsOwnComparator(String value) {
    Workbook read =
        DrawnSheet.read(
            """
            项目支出绩效目标申报表（2024年度）
            项目名称 | 血液检测 | 主管部门 | 市卫健委 | 实施单位 | 市血站
            年度资金总额（元） | 100000
            年度目标 | 采购检测试剂25种。
            一级指标 | 二级指标 | 三级指标 | 符号 | 指标值 | 单位
            产出指标 | 质量指标 | 试剂合格率 | ≥ | VALUE | %
            产出指标 | 质量指标 | 检测准确率 | ≥ | 98 | %
            """
                .replace("VALUE", value));
    assertThat(read.forms().getFirst().indicators().getFirst().target().text())
        .isEqualTo(value + "%");
    assertThat(rules(read)).doesNotContain("T88");
  }

  private static List<String> rules(Workbook workbook) {
    Report report = RUNNER.run(workbook);
    return report.allFindings().map(Finding::rule).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"指标性质 | 中期指标值 | 单位 | 指标性质 | 年度指标值 | 单位", "中期指标值 | < | < | 年度指标值 | < | <"})
  void theComparatorOfTheYearIsTaken(String heads) {
    Workbook read =
        DrawnSheet.read(
            """
            项目支出绩效目标申报表（2024年度）
            项目名称 | 血液检测 | 主管部门 | 市卫健委 | 实施单位 | 市血站
            年度资金总额（元） | 100000
            年度目标 | 采购检测试剂25种。
            一级指标 | 二级指标 | 三级指标 | HEADS
            产出指标 | 质量指标 | 试剂合格率 | ≥ | 90 | % | ＞ | 95 | %
            产出指标 | 数量指标 | 采购试剂 | ≥ | 75 | 种 | = | 25 | 种
            """
                .replace("HEADS", heads));
    assertThat(read.forms().getFirst().indicators())
        .extracting(row -> row.target().text())
        .containsExactly("＞95%", "=25种");
  }
}
