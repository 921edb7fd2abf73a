package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project is called says nothing about what form it stands in; the words next to 表 do. */
@Execution(ExecutionMode.CONCURRENT)
class ProjectNamesTest {

  private static final List<String> WORDS =
      List.of(
          "监测", "监控", "跟踪", "整体", "政策", "区域", "部门", "单位", "评价", "评审", "自评", "绩效自评", "绩效监控", "绩效跟踪",
          "指标体系", "评分表", "审核表", "目录", "清单", "公示", "汇总");

  /** A word at a name's start, in it and at its end. */
  private static final List<String> NAMES =
      List.of("%s服务采购", "2024年水土保持%s系统建设（二期）", "视频%s设备运维", "某镇%s提升工程", "第三方%s项目");

  private static final List<String> DECLARED =
      List.of(
          "%s绩效目标申报表",
          "%s项目支出绩效目标申报表", "附件1：%s项目绩效目标表（2024年度）", "2024年度“%s”专项资金绩效目标申报书", "%s\n项目 绩效 目标 申报 表");

  private static final List<String> EVALUATED =
      List.of(
          "%s绩效自评表",
          "%s项目支出绩效自评表", "附件2：%s专项资金绩效自评表（2024年度）", "２０２４年度%s项目支出绩效自我评价表", "%s\n项目 支出 绩效 自 评 表");

  private static final String DECLARATION =
      """
      %s
      项目名称 | %s | 主管部门 | 某局 | 实施单位 | 某站
      年度资金总额（万元） | 10
      年度目标 | 建成系统一套。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 系统数量 | ≥1套
      """;

  private static final String EVALUATION =
      """
      %s
      项目名称 | %s | 主管部门 | 某局 | 实施单位 | 某站 |
      项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
       | 年度资金总额 | 12 | 6 | 10 | 50%% | 5
      预期目标 | 建成系统一套。
      实际完成情况 | 建成系统一套。
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 系统数量 | ≥1套 | 1套 | 90 | 90
      """;

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String word : WORDS) {
      NAMES.forEach(name -> names.add(name.formatted(word)));
    }
    names.addAll(List.of("水土保持监测", "视频监控", "跟踪审计", "绩效监控", "农田整体提升工程", "惠农政策宣传"));
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameDecidesNothing(String name) {
    for (String title : DECLARED) {
      isOne(DECLARATION, FormKind.DECLARATION, title.formatted(name), name);
    }
    for (String title : EVALUATED) {
      isOne(EVALUATION, FormKind.SELF_EVALUATION, title.formatted(name), name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameInALineAboveTheTitleDecidesNothing(String name) {
    isOne(DECLARATION, FormKind.DECLARATION, name + "\n绩效目标申报表", name, true);
    isOne(EVALUATION, FormKind.SELF_EVALUATION, name + "\n项目支出绩效自评表", name, true);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameInOneCellWithItsLabelDecidesNothing(String name) {
    String drawing = DECLARATION.replace("项目名称 | %s | ", "项目名称：%s\n");
    isOne(drawing, FormKind.DECLARATION, "项目支出绩效目标申报表", name);
    String line = DECLARATION.replace("项目名称 | %s | ", "项目名称：%s绩效\n年度目标：做好绩效监控\n");
    isOne(line, FormKind.DECLARATION, "项目支出绩效目标申报表", name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSheetsAndAFilesNameDecideNothing(String name) throws RefusedWorkbook {
    Grid grid = DrawnSheet.grid(name, 0, EVALUATION.formatted("项目支出绩效自评表", name));
    Workbook read = DrawnSheet.reader().read(List.of(grid), name + "绩效监控表.xlsx");
    assertThat(read.forms()).extracting(Form::kind).containsExactly(FormKind.SELF_EVALUATION);
  }

  @Test
  void aPolicysFormForProjectsIsAProjects() {
    isOne(DECLARATION, FormKind.DECLARATION, "政策（项目）绩效目标申报表", "甲");
    isOne(DECLARATION, FormKind.DECLARATION, "项目（政策）绩效目标申报表", "甲");
    isOne(EVALUATION, FormKind.SELF_EVALUATION, "政策和项目支出绩效自评表", "甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年度部门整体支出绩效目标申报表",
        "部门（单位）整体支出绩效目标申报表（2024年度）",
        "部门整体支出2024年度绩效自评表",
        "某市农业农村局整体支出绩效自评表",
        "附件1：某局2023年部门整体绩效自评表",
        "单 位 整 体 支 出 绩 效 自 评 表",
        "部门整体支出\n绩效目标表",
        "部门整体支出绩效评价自评价表",
        "部门整体支出自评表",
        "部门整体预算绩效目标批复表",
        "项目支出绩效运行监控表",
        "２０２４年１－７月绩效目标执行监控表",
        "绩效跟踪监控表（1-9月）",
        "项目支出绩效目标监控情况表",
        "水土保持监测项目支出绩效运行监控表",
        "部门预算项目绩效目标跟踪表",
        "绩效运行监控自评表",
        "预算执行监控情况表",
        "绩效自评指标体系评分表",
        "项目绩效目标审核表",
        "政策绩效目标申报表",
        "某省惠农补贴政策绩效自评表",
        "转移支付区域绩效目标申报表",
        "中央对地方专项转移支付区域绩效目标自评表（2022年度）"
      })
  void formsOfOtherKindsAreLeftAlone(String title) {
    for (String drawing : List.of(DECLARATION, EVALUATION)) {
      assertThat(forms(drawing, title, "水土保持", false)).as(title).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年度部门整体支出\n绩效目标申报表",
        "某局整体支出\n绩效自评表（2023年度）",
        "某局整体支出绩效\n自评表",
        "项目支出绩效目标\n执行监控表",
        "部门整体支出 | 绩效自评表",
        "附件1\n部门整体支出绩效自评表\n（2024年度）"
      })
  void theirTitlesMayBeBroken(String title) {
    for (String drawing : List.of(DECLARATION, EVALUATION)) {
      assertThat(forms(drawing, title, "水土保持", true)).as(title).isEmpty();
    }
  }

  private static void isOne(String drawing, FormKind kind, String title, String name) {
    isOne(drawing, kind, title, name, false);
  }

  private static void isOne(
      String drawing, FormKind kind, String title, String name, boolean lines) {
    assertThat(forms(drawing, title, name, lines)).as(title).containsExactly(kind);
  }

  /**
   * The kinds of the forms that are found.
   *
   * @param lines whether a line break in the title starts another row, and not only a line
   */
  private static List<FormKind> forms(String drawing, String title, String name, boolean lines) {
    String written = lines ? title : title.replace('\n', '⏎');
    return DrawnSheet.read(drawing.formatted(written, name)).forms().stream()
        .map(Form::kind)
        .toList();
  }
}
