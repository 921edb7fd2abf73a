package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Layouts that units use, one by one. */
@Execution(ExecutionMode.CONCURRENT)
class OddLayoutsTest {

  private static final String NATIONAL =
      """
      附件1
      项目支出绩效自评表 | < | < | < | < | < | < | < | <
      （ 2023年度） | < | < | < | < | < | < | < | <
      项目名称 | < | 公共卫生服务补助 | < | < | < | < | < | <
      主管部门及代码 | < | 361-市卫生健康委 | < | < | 实施单位 | < | 市疾控中心 | <
      项目资金⏎（万元） | < | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A) | 得分
      ^ | < | 年度资金总额： | 100 | 120 | 108 | 10 | 90% | 9
      ^ | < | 其中：本年财政拨款 | 100 | 100 | 90 | － | 90% | －
      ^ | < | 其中：市级 | 60 | 60 | 50 | － | | －
      ^ | < | 区级 | 40 | 40 | 40 | － | | －
      ^ | < | 其他资金 | 0 | 20 | 18 | － | | －
      年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
      ^ | 完成全市接种。 | < | < | < | 已完成全市接种。 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值（A） | 全年实际值（B） | 分值 | 得分 | 未完成原因分析
      ^ | 产出指标（50分） | 数量指标 | 指标1：接种人次 | ≥1000人次 | 1200 | 25 | 25 |
      ^ | ^ | ^ | 指标2：培训场次 | ≥5场 | 5 | 25 | 25 |
      ^ | ^ | ^ | …… | | | | |
      ^ | 效益指标（30分） | 社会效益指标 | 指标1：接种率 | ≥90% | 92% | 30 | 30 |
      ^ | ^ | 可持续影响指标 | 指标1： | | | | |
      ^ | 满意度指标（10分） | 服务对象满意度指标 | 指标1：居民满意度 | ≥90% | 91% | 10 | 10 |
      总分 | < | < | < | < | < | 100 | 99 |
      注：1.得分一档最高不能超过该指标分值上限。 | < | < | < | < | < | < | < | <
      """;

  @Test
  void theNationalFormIsReadToItsTotals() {
    SelfEvaluation form = (SelfEvaluation) DrawnSheet.read(NATIONAL).forms().getFirst();
    assertThat(form.year()).contains(2023);
    assertThat(at(form, "department")).isEqualTo("C5 361-市卫生健康委");
    assertThat(at(form, "unit")).isEqualTo("H5 市疾控中心");
    assertThat(at(form, "expectedGoal")).isEqualTo("B13 完成全市接种。");
    assertThat(at(form, "actualCompletion")).isEqualTo("F13 已完成全市接种。");
    assertThat(at(form, "funds.rows[0].executed")).isEqualTo("F7 108");
    assertThat(form.yearTotalInYuan()).contains(BigDecimal.valueOf(1_200_000));
    assertThat(form.indicators()).hasSize(4);
    assertThat(at(form, "indicators[2].level1")).isEqualTo("B18 效益指标（30分）");
    assertThat(at(form, "indicators[3].actual")).isEqualTo("F20 91%");
    assertThat(at(form, "totalWeight")).isEqualTo("G21 100");
    assertThat(at(form, "totalScore")).isEqualTo("H21 99");
    assertThat(form.grade().isPresent()).isFalse();
    assertThat(form.place().range()).isEqualTo("A2:I21");
  }

  @Test
  void rowsThatSplitTheRowAboveAreNoAddends() {
    SelfEvaluation form = (SelfEvaluation) DrawnSheet.read(NATIONAL).forms().getFirst();
    assertThat(form.funds().rows())
        .extracting(FundRow::role)
        .containsExactly(
            FundRow.Role.TOTAL,
            FundRow.Role.PART,
            FundRow.Role.SPLIT,
            FundRow.Role.SPLIT,
            FundRow.Role.PART);
  }

  @Test
  void emptyTemplateRowsAreKnownAndAreNoIndicators() {
    Form form = DrawnSheet.read(NATIONAL).forms().getFirst();
    assertThat(form.emptyRows()).extracting(cell -> cell.a1()).containsExactly("D17", "D19");
  }

  @Test
  void labelsMayHoldTheirValuesAndBothDates() {
    Form form =
        DrawnSheet.read(
                """
                预算项目绩效目标申报表
                项目名称：校舍维修 | < | 年度：2025
                主管部门：市教育局 | | 实施单位：第一中学
                项目起止时间 | 2025年3月-2025年12月 | <
                项目资金（万元） | 年度资金总额： | 20
                ^ | 其中：财政拨款 | 20
                年度目标 | 完成教学楼外墙维修，保障师生安全。 | <
                一级指标 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 维修面积 | ≥2000平方米
                效益指标 | 社会效益 | 受益学生 | ≥800人
                """)
            .forms()
            .getFirst();
    assertThat(form.kind()).isEqualTo(FormKind.DECLARATION);
    assertThat(form.year()).contains(2025);
    assertThat(at(form, "projectName")).isEqualTo("A2 校舍维修");
    assertThat(at(form, "unit")).isEqualTo("C3 第一中学");
    assertThat(at(form, "startDate")).isEqualTo("B4 2025年3月");
    assertThat(at(form, "endDate")).isEqualTo("B4 2025年12月");
    assertThat(at(form, "funds.annualFiscal")).isEqualTo("C6 20");
    assertThat(at(form, "annualGoal")).isEqualTo("B7 完成教学楼外墙维修，保障师生安全。");
    assertThat(at(form, "indicators[1].level2")).isEqualTo("B10 社会效益");
  }

  @Test
  void aTargetInThreeColumnsUnderOneLabelIsJoined() {
    Form form =
        DrawnSheet.read(
                """
                项目支出绩效目标表
                项目名称 | 图书采购 | 项目单位 | 市图书馆
                年度资金总额 | 30
                年度目标 | 采购图书。
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 权重
                ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^
                产出指标 | 数量指标 | 采购册数 | ≥ | 3000 | 册 | 40
                产出指标 | 质量指标 | 图书质量 | 定性 | 合格 | | 20
                效益指标 | 社会效益指标 | 借阅率 | 大于等于 | 60 | % | 40
                """)
            .forms()
            .getFirst();
    assertThat(at(form, "indicators[0].target")).isEqualTo("E7 ≥3000册");
    assertThat(at(form, "indicators[1].target")).isEqualTo("E8 合格");
    assertThat(at(form, "indicators[2].target")).isEqualTo("E9 大于等于60%");
    assertThat(form.indicators()).hasSize(3);
  }

  @Test
  void aWordAmongUnitsUnderTheHeadOfTheValuesIsAUnit() {
    Form form =
        DrawnSheet.read(
                """
                项目支出绩效目标申报表
                项目名称 | 古籍保护 | 项目单位 | 市图书馆
                年度资金总额 | 30
                年度目标 | 修复古籍。
                一级指标 | 二级指标 | 三级指标 | 指标值 | < | 指标解释
                产出指标 | 数量指标 | 修复古籍 | 2000 | 叶 | 全年
                产出指标 | 质量指标 | 修复合格率 | 98 | % |
                效益指标 | 社会效益指标 | 读者人次 | 10 | 万人次 |
                """)
            .forms()
            .getFirst();
    assertThat(at(form, "indicators[0].target")).isEqualTo("D6 2000叶");
    assertThat(at(form, "indicators[2].target")).isEqualTo("D8 10万人次");
  }

  @Test
  void remarksUnderTheHeadOfTheValuesAreNoUnits() {
    Form form =
        DrawnSheet.read(
                """
                项目支出绩效目标申报表
                项目名称 | 古籍保护 | 项目单位 | 市图书馆
                年度资金总额 | 30
                年度目标 | 修复古籍。
                一级指标 | 二级指标 | 三级指标 | 指标值 | <
                产出指标 | 数量指标 | 修复古籍 | ≥2000册 | 合同约定
                产出指标 | 质量指标 | 修复合格率 | ≥98% | %
                效益指标 | 社会效益指标 | 读者人次 | ≥10万人次 | 预算
                """)
            .forms()
            .getFirst();
    assertThat(at(form, "indicators[0].target")).isEqualTo("D6 ≥2000册");
  }

  @Test
  void coversAndNotesAndOtherFormsAreLeftAlone() {
    Workbook read =
        DrawnSheet.read(
            List.of(
                DrawnSheet.grid("封面", 0, "某区2024年度项目支出绩效自评表"),
                DrawnSheet.grid(
                    "监控",
                    1,
                    """
                        项目支出绩效运行监控表
                        项目名称 | 甲
                        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 完成情况
                        产出指标 | 数量指标 | 次数 | ≥3 | 1 |
                        """),
                DrawnSheet.grid(
                    "参考指标",
                    2,
                    """
                        一级指标 | 二级指标 | 三级指标 | 指标值
                        产出指标 | 数量指标 | 培训人次 | ≥100人次
                        """),
                DrawnSheet.grid("自评", 3, NATIONAL)));
    assertThat(read.forms()).hasSize(1);
    assertThat(read.gaps()).isEmpty();
  }

  @Test
  void aTitleWithLabelsButNoTableIsAForm() {
    Workbook read =
        DrawnSheet.read(
            """
            财政项目支出绩效自评表
            项目名称 | 甲项目
            主管部门 | 某局
            """);
    assertThat(read.forms()).hasSize(1);
    assertThat(read.gaps().getFirst().title().a1()).isEqualTo("A1");
    assertThat(read.gaps().getFirst().labels()).hasSize(2);
  }

  @Test
  void aSheetWithoutLabelsHasNoForm() {
    assertThat(DrawnSheet.read("通讯录\n姓名 | 电话\n张三 | 1").forms()).isEmpty();
  }

  @Test
  void stackedFormsWithoutTitlesAndBlankRowsAreTwo() {
    String body =
        """
        主管部门 | 某局 | 实施单位 | 某站
        项目名称 | %s
        项目资金总额 | | 年度资金申请总额 | 100
        年度总体目标 | 修路。
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 修路里程 | ≥3公里
        效益指标 | 社会效益指标 | 受益人口 | ≥100人
        """;
    Workbook read = DrawnSheet.read(body.formatted("甲") + body.formatted("乙"));
    assertThat(read.forms())
        .extracting(form -> form.projectName().text())
        .containsExactly("甲", "乙");
    assertThat(read.forms())
        .extracting(form -> form.department().text())
        .containsExactly("某局", "某局");
    assertThat(read.forms()).allSatisfy(form -> assertThat(form.indicators()).hasSize(2));
  }

  @Test
  void aFormWhoseBudgetsHeadTheirRowsIsRead() {
    SelfEvaluation form =
        (SelfEvaluation)
            DrawnSheet.read(
                    """
                    部门预算项目支出绩效自评表(2023年度)
                    项目名称 | < | 51000021R00-办案业务费 | < | < | < | < | < | < | <
                    主管部门 | < | 某县司法局 | < | < | 实施单位 (盖章) | < | 某县司法局 | < | <
                    项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | < | < | 年度目标完成情况 | < | < | < | <
                    ^ | ^ | 办理案件。 | < | < | 已办理案件。 | < | < | < | <
                    预算执行情况(10分) | < | 年度预算数(万元) | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
                    ^ | < | 总额 | 238.93 | 251.89 | 251.89 | 100.00% | 10 | 10 |
                    ^ | < | 其中:财政资金 | 238.93 | 251.89 | 251.89 | 100.00% | / | / |
                    ^ | < | 财政专户管理资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / |
                    绩效指标(90分) | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
                    ^ | 产出指标 | 数量指标 | 案件办结率 | ＝ | 100 | % | 100 | 60 | 60
                    ^ | 效益指标 | 社会效益指标 | 满意率 | ≥ | 90 | % | 95 | 30 | 30
                    合计 | < | < | < | < | < | < | < | 100 | 100
                    评价结论 | 良好 | < | < | < | < | < | < | < | <
                    """)
                .forms()
                .getFirst();
    assertThat(at(form, "funds.rows[0].initialBudget")).isEqualTo("D7 238.93");
    assertThat(at(form, "funds.rows[0].fullYearBudget")).isEqualTo("E7 251.89");
    assertThat(form.funds().rows())
        .extracting(FundRow::role)
        .containsExactly(FundRow.Role.TOTAL, FundRow.Role.PART, FundRow.Role.PART);
    assertThat(at(form, "expectedGoal")).isEqualTo("C5 办理案件。");
    assertThat(at(form, "actualCompletion")).isEqualTo("F5 已办理案件。");
    assertThat(at(form, "indicators[0].target")).isEqualTo("F11 ＝100%");
    assertThat(at(form, "totalScore")).isEqualTo("J13 100");
    assertThat(form.indicators()).hasSize(2);
  }

  @Test
  void totalsMayStandBelowTheirOwnHeads() {
    SelfEvaluation form =
        (SelfEvaluation)
            DrawnSheet.read(
                    """
                    项目支出绩效自评表
                    项目名称 | 甲
                    项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                    年度资金总额 | 10 | 10 | 10 | 10 | 100% | 10
                    一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
                    产出指标 | 数量指标 | 次数 | ≥3次 | 3 | 60 | 60 |
                    效益指标 | 社会效益指标 | 受益人数 | ≥3人 | 3 | 30 | 28 |
                    其他需要说明事项 | 无
                    总分 | | | | | 总分值 | 总得分 | 自评等级
                    | | | | | 100 | 98 | 优
                    """)
                .forms()
                .getFirst();
    assertThat(at(form, "totalWeight")).isEqualTo("F10 100");
    assertThat(at(form, "totalScore")).isEqualTo("G10 98");
    assertThat(at(form, "grade")).isEqualTo("H10 优");
    assertThat(form.indicators()).hasSize(2);
  }

  @Test
  void ofTwoTablesTheYearsIsRead() {
    Form form =
        DrawnSheet.read(
                """
                某县财政支出项目绩效目标申报表
                项目名称 | 甲
                主管部门 | 某局 | 主管部门⏎编码 | 305
                项目资金申请（万元） | 资金总额： | 20
                项目绩效目标 | 长期目标 | < | 年度目标 | <
                ^ | 五年修完。 | < | 今年修一半。 | <
                长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
                ^ | 产出指标 | 数量指标 | 修路 | 10公里 |
                年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
                ^ | 产出指标 | 数量指标 | 修路 | 5公里 |
                ^ | 效益指标 | 社会效益指标 | 通行 | ≥100人 |
                填报人： | | 单位负责人：
                """)
            .forms()
            .getFirst();
    assertThat(form.indicators()).hasSize(2);
    assertThat(at(form, "indicators[0].target")).isEqualTo("E10 5公里");
    assertThat(at(form, "overallGoal")).isEqualTo("B6 五年修完。");
    assertThat(at(form, "annualGoal")).isEqualTo("D6 今年修一半。");
    assertThat(at(form, "funds.annualTotal")).isEqualTo("C4 20");
  }

  @Test
  void aHeaderRepeatedOnEveryPageIsNoIndicator() {
    Form form =
        DrawnSheet.read(
                """
                项目支出绩效目标申报表
                项目名称 | 甲
                年度资金总额 | 20
                一级指标 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 修路 | 5公里
                一级指标 | 二级指标 | 三级指标 | 指标值
                | | 修桥 | 2座
                效益指标 | 社会效益指标 | 通行 | ≥100人
                """)
            .forms()
            .getFirst();
    assertThat(form.indicators()).hasSize(3);
    assertThat(at(form, "indicators[1].level2")).isEqualTo("B5 数量指标");
  }

  private static String at(Form form, String path) {
    Field field = form.field(new FieldPath(path)).orElseThrow();
    return (field.cell() == null ? "" : field.cell().a1()) + " " + field.text();
  }
}
