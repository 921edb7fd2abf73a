package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.form.WorkbookReading.SheetReading.Taken;
import cn.jihe.form.other.OtherKind;
import cn.jihe.support.DrawnSheet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of other kinds are known by their labels, whatever their title says, and never judged. */
final class OtherFormsTest {

  private static final String DEPARTMENT_DECLARED =
      """
      %s
      部门（单位）名称 | 某市农业农村局 | | |
      年度预算申请（万元） | 资金总额 | 222.45 | |
       | 按收入性质分： | | 按支出性质分： |
       | 公共财政拨款 | 222.45 | 基本支出 | 220.45
       | 其他资金 | | 项目支出 | 2
      部门职能职责概述 | 负责全市农业农村工作。 | | |
      整体绩效目标 | 围绕农业特色产业发展。 | | |
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 培育品种数量 | 2种
      """;

  private static final String DEPARTMENT_OF_TASKS =
      """
      %s
      部门名称 | 某区民政局 | | |
      年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） |
       | 社会救助 | 发放低保金 | 500 |
      年度总体目标 | 兜住民生底线。 | | |
      年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 救助人数 | ≥500人
      """;

  private static final String DEPARTMENT_EVALUATED =
      """
      %s
      预算部门名称 | 某区民政局 | | | | | |
      部门预算情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
       | 收入预算 | 500 | 520 | 510 | 10 | 98%% | 9.8
       | 支出预算 | 500 | 520 | 510 | | |
       | 其中：基本支出 | 300 | 300 | 300 | | |
       | 项目支出 | 200 | 220 | 210 | | |
      年度总体目标 | 预期目标 | 兜住民生底线。 | | 实际完成情况 | 已完成。 | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 数量指标 | 救助人数 | ≥500人 | 510人 | 90 | 90 |
      """;

  private static final String MONITORED =
      """
      %s
      项目名称 | 申遗经费 | | | |
      主管部门 | 某市文旅局 | 实施单位 | 某市文物局 | |
      项目资金（万元） | | 年初预算数 | 1-6月执行数 | 全年预计执行数 |
       | 年度资金总额 | 220 | 87.57 | 220 |
      一级指标 | 二级指标 | 指标名称 | 指标值 | 1-6月完成值 | 完成目标可能性
      产出指标 | 数量指标 | 展览场次 | ≥3场 | 1场 | 确定能
      """;

  private static final String MONITORED_BY_MONTHS =
      """
      %s
      项目名称 | 系统运维 | | | | |
      实施单位 | 某中心 | 全年预算数 | 1～9月执行数 | 全年预计执行数 | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1～9月执行情况 | 全年预计完成情况 | 偏差原因分析
      产出指标 | 质量指标 | 正常运行率 | ≥99%% | 99.2%% | 99%% |
      """;

  private static final String POLICY =
      """
      %s
      政策名称 | 惠农补贴 | 政策期限 | 2024-2026年
      主管部门 | 某市农业农村局 | 政策类型 | 延续
      年度资金总额（万元） | 100 | |
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 补贴户数 | ≥1200户
      """;

  private static final String REGION =
      """
      %s
      专项名称 | 住房保障资金 | |
      中央主管部门 | 住房城乡建设部 | 省级财政部门 | 某省财政厅
      资金情况（万元） | 年度金额 | 5200 |
      总体目标 | 改造老旧小区。 | |
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 改造户数 | ≥1200户
      """;

  private static final String TABLE =
      """
      年度资金总额（万元） | 10 | |
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 补贴户数 | ≥1200户
      """;

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of(DEPARTMENT_DECLARED, OtherKind.DEPARTMENT_DECLARATION),
        Arguments.of(DEPARTMENT_OF_TASKS, OtherKind.DEPARTMENT_DECLARATION),
        Arguments.of(DEPARTMENT_EVALUATED, OtherKind.DEPARTMENT_SELF_EVALUATION),
        Arguments.of(MONITORED, OtherKind.MONITORING),
        Arguments.of(MONITORED_BY_MONTHS, OtherKind.MONITORING),
        Arguments.of(POLICY, OtherKind.POLICY_DECLARATION),
        Arguments.of(REGION, OtherKind.REGION_DECLARATION));
  }

  private static SheetReading only(Workbook read) {
    assertThat(read.forms()).isEmpty();
    assertThat(read.reading().sheets()).hasSize(1);
    return read.reading().sheets().getFirst();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void labelsTellThemUnderAnyTitleOrNone(String drawing, OtherKind kind) {
    for (String title : List.of("绩效目标表", "附件2", "2024年度绩效表", "")) {
      SheetReading sheet = only(DrawnSheet.read(drawing.formatted(title)));
      assertThat(sheet.others()).as(title).containsExactly(kind);
      assertThat(sheet.taken()).isEqualTo(Taken.OTHER_FORM);
    }
  }

  @Test
  void aDepartmentsLabelsHoldAgainstATitleThatSaysProject() {
    SheetReading sheet = only(DrawnSheet.read(DEPARTMENT_DECLARED.formatted("部门项目支出绩效目标申报表")));
    assertThat(sheet.others()).containsExactly(OtherKind.DEPARTMENT_DECLARATION);
  }

  @Test
  void aDepartmentMayStandWhereAProjectsNameDoes() {
    String named = DEPARTMENT_DECLARED.replace("部门（单位）名称 | 某市", "项目名称 | 部门整体支出 | 实施单位 | 某市");
    SheetReading sheet = only(DrawnSheet.read(named.formatted("绩效目标申报表")));
    assertThat(sheet.others()).containsExactly(OtherKind.DEPARTMENT_DECLARATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部门名称 | 某局 | 项目名称 | 村村通工程",
        "单位名称 | 某局 | 项目名称 | 公用经费补助",
        "预算单位 | 某局 | 项目名称 | 基本支出测算系统",
        "项目名称 | 部门整体支出绩效评价 | 单位名称 | 某局",
        "项目名称 | 水土保持监测 | 项目监测单位 | 某站",
        "项目名称 | 政策宣传 | 政策依据 | 某发〔2024〕1号",
        "政策（项目）名称 | 惠农补贴 | 政策期限 | 2024-2026年",
        "专项（项目）名称 | 住房保障 | 省级财政部门 | 某省财政厅"
      })
  void aProjectsFormIsNeverTakenForOneOfThem(String head) {
    String below =
        """
        资金构成 | 财政拨款 | 10 |
         | 人员经费 | 4 |
         | 项目支出 | 6 |
        年度资金总额（万元） | 10 | |
        年度目标 | 建成系统一套。 | |
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 系统数量 | ≥1套
        """;
    for (String title : List.of("项目支出绩效目标申报表", "绩效目标表", "附件2", "")) {
      Workbook read = DrawnSheet.read(title + "\n" + head + "\n" + below);
      assertThat(read.forms()).as(title).hasSize(1);
      assertThat(read.reading().others()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"惠农补贴政策", "某市水环境综合整治区域", "古镇保护整体", "绩效运行监控", "预算绩效跟踪"})
  void aWordThatEndsTheProjectsNameIsPartOfIt(String name) {
    String drawing =
        """
        %s绩效自评表
        项目名称 | %s | 主管部门 | 某局 | 实施单位 | 某站 |
        项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
         | 年度资金总额 | 12 | 6 | 10 | 50%% | 5
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
        产出指标 | 数量指标 | 系统数量 | ≥1套 | 1套 | 90 | 90
        """
            .formatted(name, name);
    assertThat(DrawnSheet.read(drawing).forms()).hasSize(1);
  }

  @Test
  void aNameInALineAboveTheTitleIsPartOfItToo() {
    String drawing = "惠农补贴政策\n绩效自评表\n项目名称 | 惠农补贴政策 | 实施单位 | 某站\n" + TABLE;
    assertThat(DrawnSheet.read(drawing).forms()).hasSize(1);
  }

  @Test
  void aTableOfProjectsIsOfProjectsWhateverMoneyItHas() {
    String drawing =
        """
        部门名称 | 项目名称 | 基本支出 | 项目支出 | 一级指标 | 二级指标 | 三级指标 | 指标值
        某局 | 村村通工程 | 0 | 10 | 产出指标 | 数量指标 | 道路里程 | ≥10公里
        某局 | 校舍修缮 | 0 | 20 | 产出指标 | 数量指标 | 修缮面积 | ≥900平方米
        """;
    assertThat(DrawnSheet.read(drawing).forms()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1～7月执行数 | 全年预计执行数",
        "一至九月预算执行数（B） | 预计全年执行数",
        "截止8月31日支出数 | 完成目标可能性",
        "上半年绩效指标完成情况 | 能否完成目标",
        "1—6月完成值 | 预计年底完成值",
        "监控期内完成情况 | 目标实现可能性（能、不能）"
      })
  void monthsAndWhatIsExpectedTellMonitoring(String columns) {
    String drawing =
        """
        项目支出绩效目标表
        项目名称 | 系统运维 | 实施单位 | 某中心
        年度资金总额（万元） | 10 |
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | %s
        产出指标 | 质量指标 | 正常运行率 | ≥99%% | 99.2%% | 99%%
        """
            .formatted(columns);
    SheetReading sheet = only(DrawnSheet.read(drawing));
    assertThat(sheet.others()).containsExactly(OtherKind.MONITORING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算收入 | 500 | 预算支出 | 500",
        "按收入性质 | 财政拨款500 | 按支出性质 | 基本支出300",
        "收入总计 | 500 | 支出总计 | 500",
        "人员经费 | 300 | 项目经费 | 200",
        "本年收入合计 | 500 | 基本支出 | 300\n项目支出 | 200"
      })
  void incomeAndSpendingTellADepartment(String money) {
    String drawing =
        "绩效目标表\n单位名称：某局\n" + money + "\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 人数 | ≥5人\n";
    SheetReading sheet = only(DrawnSheet.read(drawing));
    assertThat(sheet.others()).containsExactly(OtherKind.DEPARTMENT_DECLARATION);
  }

  @Test
  void besideAFormOfOursOneIsNamedAndTheFormIsRead() {
    Workbook read =
        DrawnSheet.read(
            List.of(
                DrawnSheet.grid("封面", 0, "2024年度部门整体支出绩效自评表"),
                DrawnSheet.grid("整体", 1, DEPARTMENT_EVALUATED.formatted("绩效自评表")),
                DrawnSheet.grid("项目", 2, project()),
                DrawnSheet.grid("工资", 3, "姓名 | 岗位工资\n张三 | 1200")));
    assertThat(read.forms()).extracting(form -> form.place().title().sheet()).containsExactly("项目");
    assertThat(read.reading().sheets())
        .extracting(SheetReading::taken)
        .containsExactly(Taken.NOTHING, Taken.OTHER_FORM, Taken.FORMS, Taken.NOTHING);
    assertThat(read.reading().sheets())
        .extracting(SheetReading::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void oneOnTheSameSheetIsNamedToo() {
    Workbook read = DrawnSheet.read(DEPARTMENT_DECLARED.formatted("部门整体支出绩效目标申报表") + project());
    assertThat(read.forms()).extracting(Form::kind).hasSize(1);
    SheetReading sheet = read.reading().sheets().getFirst();
    assertThat(sheet.taken()).isEqualTo(Taken.FORMS);
    assertThat(sheet.others()).containsExactly(OtherKind.DEPARTMENT_DECLARATION);
  }

  @Test
  void aBudgetTableOfADepartmentIsNone() {
    String drawing =
        """
        部门收支预算总表
        部门名称：某局 | | |
        收入 | | 支出 |
        一般公共预算 | 500 | 基本支出 | 300
         | | 项目支出 | 200
        """;
    assertThat(only(DrawnSheet.read(drawing)).taken()).isEqualTo(Taken.NOTHING);
  }

  private static String project() {
    return """
        项目支出绩效目标申报表
        项目名称 | 村村通工程 | 实施单位 | 某站
        年度资金总额（万元） | 10 | |
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 道路里程 | ≥10公里
        """;
  }
}
