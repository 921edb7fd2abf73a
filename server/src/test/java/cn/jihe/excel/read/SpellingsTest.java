package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of a label and a title that published forms have, in place of the usual one. */
@Execution(ExecutionMode.CONCURRENT)
class SpellingsTest {

  private static final String DECLARATION =
      """
      财政项目支出绩效目标申报表
      项目名称 | 甲项目 | 项目性质 | 其他经常性项目
      主管部门 | 某局 | 实施单位 | 某站
      计划开始日期 | 2024-01-01 | 计划完成日期 | 2024-12-31
      项目资金（元） | 项目资金总额 | 30 | 年度资金申请总额 | 10
      ^ | 其中：财政资金 | 30 | 其中：当年财政拨款 | 9
      ^ | 其他资金 | 0 | 上年结转资金 | 1
      项目总目标 | < | 年度总体目标 | <
      三年建成。 | < | 今年开工。 | <
      一级指标 | 二级指标 | 三级指标 | 年度(/项目)指标值
      产出指标 | 数量指标 | 次数 | ≥3次
      """;

  private static final String EVALUATION =
      """
      财政项目支出绩效自评表
      项目名称 | 甲项目 | 主管部门 | 某局 | 实施单位 | 某站 | |
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分数 | 执行率 | 得分
      ^ | 年度资金总额 | 11 | 12 | 6 | 10 | 50% | 5
      ^ | 其中：当年财政拨款 | 11 | 12 | 6 | － | 50% | －
      预期目标 | < | < | < | 实际完成情况 | < | < | <
      修路。 | < | < | < | 修好了。 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
      产出指标 | 数量指标 | 次数 | ≥3次 | 2次 | 90 | 60 | 下雨
      总分 | | | | | 100 | 65 |
      评分等级 | 中 | | | | | |
      """;

  @ParameterizedTest
  @CsvSource({
    "项目名称, 项 目 名 称, projectName, 甲项目",
    "项目名称, 项目名称：, projectName, 甲项目",
    "项目名称, 项目名称及代码, projectName, 甲项目",
    "项目名称, ★项目名称*, projectName, 甲项目",
    "项目名称, 1.项目名称, projectName, 甲项目",
    "项目名称, （一）项目名称, projectName, 甲项目",
    "主管部门, 预算部门, department, 某局",
    "主管部门, 主管部门及代码, department, 某局",
    "主管部门, 主管部门（单位）, department, 某局",
    "主管部门, 市级主管部门（盖章）, department, 某局",
    "实施单位, 项目单位, unit, 某站",
    "实施单位, 预算单位, unit, 某站",
    "实施单位, 项目实施单位(盖章), unit, 某站",
    "实施单位, 实⏎施⏎单⏎位：, unit, 某站",
    "实施单位, 项目建设单位, unit, 某站",
    "项目性质, 项目属性, projectNature, 其他经常性项目",
    "项目性质, 项目类型, projectNature, 其他经常性项目",
    "计划开始日期, 项目开始时间, startDate, 2024-01-01",
    "计划开始日期, 开工日期, startDate, 2024-01-01",
    "计划完成日期, 预计竣工时间, endDate, 2024-12-31",
    "项目资金总额, 中期资金总额：, funds.total, 30",
    "年度资金申请总额, 年度资金总额, funds.annualTotal, 10",
    "年度资金申请总额, 年度资金总额：, funds.annualTotal, 10",
    "其中：当年财政拨款, 其中:本年财政拨款, funds.annualFiscal, 9",
    "其中：当年财政拨款, 其中：财政拨款, funds.annualFiscal, 9",
    "其中：财政资金, 其中：财政拨款, funds.totalFiscal, 30",
    "上年结转资金, 上年结转, funds.annualCarryover, 1",
    "项目总目标, 项目总体目标(2024 年-2026 年), overallGoal, 三年建成。",
    "项目总目标, 总体目标, overallGoal, 三年建成。",
    "项目总目标, 中期目标（2024年—2026年）, overallGoal, 三年建成。",
    "项目总目标, 实施期总目标, overallGoal, 三年建成。",
    "年度总体目标, 年度目标, annualGoal, 今年开工。",
    "年度总体目标, 2024年度绩效目标, annualGoal, 今年开工。",
    "年度(/项目)指标值, 年度指标值(A), indicators[0].target, ≥3次",
    "年度(/项目)指标值, 指标值, indicators[0].target, ≥3次",
    "年度(/项目)指标值, 目标值, indicators[0].target, ≥3次",
    "年度(/项目)指标值, 年度⏎目标值⏎（含单位）, indicators[0].target, ≥3次",
    "一级指标, 一级⏎指标, indicators[0].level1, 产出指标",
    "三级指标, 三 级 指 标（指标内容）, indicators[0].level3, 次数",
    "三级指标, 指标名称, indicators[0].level3, 次数"
  })
  void aDeclarationsLabelMayBeSpelt(String usual, String spelt, String path, String value) {
    assertReads(DECLARATION, FormKind.DECLARATION, usual, spelt, path, value);
  }

  @ParameterizedTest
  @CsvSource({
    "年初预算数, 年初⏎预算数, funds.rows[0].initialBudget, 11",
    "年初预算数, 年初批复数, funds.rows[0].initialBudget, 11",
    "全年预算数, 全年预算数（A）, funds.rows[0].fullYearBudget, 12",
    "全年预算数, 预算数(A), funds.rows[0].fullYearBudget, 12",
    "全年预算数, 调整后预算数, funds.rows[0].fullYearBudget, 12",
    "全年预算数, 全年预算安排金额（万元）, funds.rows[0].fullYearBudget, 12",
    "全年执行数, 执行数(B), funds.rows[0].executed, 6",
    "全年执行数, 全年执行数B, funds.rows[0].executed, 6",
    "全年执行数, 实际支出额, funds.rows[0].executed, 6",
    "分数, 分值（10分）, funds.rows[0].weight, 10",
    "分数, 权重, funds.rows[0].weight, 10",
    "执行率, 执行率（B/A）, funds.rows[0].executionRate, 50%",
    "执行率, 预算执行率(%), funds.rows[0].executionRate, 50%",
    "得分, 自评得分, indicators[0].score, 60",
    "得分, 得分（满分10分）, indicators[0].score, 60",
    "年度资金总额, 年度资金总额：, funds.rows[0].executed, 6",
    "其中：当年财政拨款, 其中:本年财政拨款, funds.rows[1].executed, 6",
    "其中：当年财政拨款, 其中：财政拨款, funds.rows[1].executed, 6",
    "预期目标, 年初设定目标, expectedGoal, 修路。",
    "预期目标, 年初设定绩效目标内容, expectedGoal, 修路。",
    "预期目标, 年度总体目标, expectedGoal, 修路。",
    "实际完成情况, 全年实际完成情况, actualCompletion, 修好了。",
    "实际完成情况, 年度目标实际完成情况综述, actualCompletion, 修好了。",
    "年度指标值, 年度指标值(A), indicators[0].target, ≥3次",
    "年度指标值, 年初设定目标值, indicators[0].target, ≥3次",
    "实际完成值, 全年实际完成值(B), indicators[0].actual, 2次",
    "实际完成值, 完成值, indicators[0].actual, 2次",
    "实际完成值, 完成情况, indicators[0].actual, 2次",
    "实际完成值, 指标实际完成情况, indicators[0].actual, 2次",
    "分值, 权重, indicators[0].weight, 90",
    "分值, 权数, indicators[0].weight, 90",
    "分值, 指标分值（90分）, indicators[0].weight, 90",
    "偏差原因分析, 偏差原因分析及改进措施, indicators[0].deviation, 下雨",
    "偏差原因分析, 未完成原因, indicators[0].deviation, 下雨",
    "偏差原因分析, 未达到目标值的原因, indicators[0].deviation, 下雨",
    "总分, 合计, totalScore, 65",
    "总分, 总 分, totalWeight, 100",
    "总分, '', totalScore, 65",
    "评分等级, 自评等级, grade, 中",
    "评分等级, 自评结论, grade, 中",
    "评分等级, 综合评价等次, grade, 中"
  })
  void aSelfEvaluationsLabelMayBeSpelt(String usual, String spelt, String path, String value) {
    assertReads(EVALUATION, FormKind.SELF_EVALUATION, usual, spelt, path, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "财政项目支出绩效自评表",
        "附件2：2023年度市级部门预算项目支出绩效自评表",
        "财政项目支出绩效自我评价表",
        "财政支出绩效自评价表",
        "项目支出自评评价表",
        "项目支出绩效自评表⏎（2023年度）",
        "2023年度项目绩效目标自评表",
        "专项资金绩效自评报告表",
        "项 目 支 出 绩 效 自 评 表（二级项目）"
      })
  void aSelfEvaluationMayBeTitled(String title) {
    Workbook read = DrawnSheet.read(EVALUATION.replace("财政项目支出绩效自评表", title));
    assertThat(read.forms()).hasSize(1);
    assertThat(read.forms().getFirst().place().title().a1()).isEqualTo("A1");
    assertThat(read.forms().getFirst().place().range()).startsWith("A1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "财政项目支出绩效目标申报表",
        "2024年部门预算项目绩效目标表",
        "项目支出绩效目标批复表",
        "预算项目绩效目标申报表（一般性项目）",
        "项目支出绩效目标申报书",
        "专项资金绩效目标申报表⏎(2024年度)"
      })
  void aDeclarationMayBeTitled(String title) {
    Workbook read = DrawnSheet.read(DECLARATION.replace("财政项目支出绩效目标申报表", title));
    assertThat(read.forms()).hasSize(1);
    assertThat(read.forms().getFirst().place().range()).startsWith("A1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部门（单位）整体支出绩效自评表",
        "2023年度部门整体绩效目标申报表",
        "项目支出绩效运行监控表",
        "2024年1-9月绩效目标执行监控情况表",
        "绩效跟踪监控表"
      })
  void otherFormsAreLeftAlone(String title) {
    assertThat(DrawnSheet.read(EVALUATION.replace("财政项目支出绩效自评表", title)).forms()).isEmpty();
  }

  private static void assertReads(
      String drawing, FormKind kind, String usual, String spelt, String path, String value) {
    assertThat(drawing).contains(usual);
    Workbook read = DrawnSheet.read(drawing.replace(usual, spelt));
    assertThat(read.forms()).hasSize(1);
    assertThat(read.gaps()).isEmpty();
    Form form = read.forms().getFirst();
    assertThat(form.kind()).isEqualTo(kind);
    assertThat(form.field(new FieldPath(path)).orElseThrow().text()).isEqualTo(value);
    int fields = DrawnSheet.read(drawing).forms().getFirst().fields().size();
    assertThat(form.fields()).hasSize(fields);
  }
}
