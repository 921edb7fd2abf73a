package cn.jihe.support;

import cn.jihe.form.FormKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes a form's fields on a sheet in some layout, with the spellings that units use. */
public final class FormPen {

  private static final List<String> NAME = List.of("项目名称", "项目名称及代码", "专项名称");
  private static final List<String> DEPARTMENT = List.of("主管部门", "预算部门", "主管部门及代码");
  private static final List<String> UNIT = List.of("实施单位", "项目单位", "预算单位", "项目实施单位");
  private static final List<String> ANNUAL_GOAL = List.of("年度总体目标", "年度目标");
  private static final List<String> OVERALL_GOAL =
      List.of("项目总目标", "项目总体目标(2024 年-2026 年)", "总体目标", "中期目标");
  private static final List<String> EXPECTED = List.of("预期目标", "年初设定目标");
  private static final List<String> COMPLETION = List.of("实际完成情况", "全年实际完成情况");
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "level3", List.of("三级指标"),
          "target", List.of("年度(/项目)指标值", "年度指标值(A)", "指标值", "目标值"),
          "actual", List.of("实际完成值", "全年实际完成值", "完成值", "完成情况"),
          "weight", List.of("分值", "权重", "分数", "权数"),
          "score", List.of("得分", "自评得分"),
          "deviation", List.of("偏差原因分析", "偏差原因分析及改进措施", "未完成原因"),
          "initialBudget", List.of("年初预算数"),
          "fullYearBudget", List.of("全年预算数", "预算数(A)"),
          "executed", List.of("全年执行数", "执行数(B)"),
          "executionRate", List.of("执行率", "执行率(B/A)"));

  private final Layout layout;
  private final Map<String, String> fields;
  private final SheetPen pen;

  public FormPen(Sheet sheet, Layout layout, Map<String, String> fields) {
    this.layout = layout;
    this.fields = fields;
    this.pen = new SheetPen(sheet, layout.row(), layout.column(), layout.merged());
  }

  /** Writes the form; gives the first row of the sheet below it. */
  public int write(FormKind kind, int indicators) {
    if (layout.title()) {
      boolean declared = kind == FormKind.DECLARATION;
      pen.write(0, 6, 1, declared ? "财政项目支出绩效目标申报表" : "财政项目支出绩效自评表");
      pen.nextRow();
      pen.write(0, 6, 1, "（" + fields.get("year") + "年度）");
      pen.nextRow();
    }
    blank();
    if (kind == FormKind.DECLARATION) {
      declarationHead();
    } else {
      evaluationHead();
    }
    blank();
    table(kind, indicators);
    return pen.sheetRow();
  }

  private void blank() {
    if (layout.blankRows()) {
      pen.nextRow();
    }
  }

  private void declarationHead() {
    pen.row(
        List.of(say(NAME), of("projectName"), say(List.of("项目性质", "项目属性")), of("projectNature")));
    blank();
    pen.row(List.of(say(DEPARTMENT), of("department"), say(UNIT), of("unit")));
    pen.row(List.of("计划开始日期", of("startDate"), "计划完成日期", of("endDate")));
    pen.write(0, 1, 4, "项目资金\n(元)");
    money("项目资金总额", "funds.total", "年度资金申请总额", "funds.annualTotal");
    money("其中：财政资金", "funds.totalFiscal", "其中:本年财政拨款", "funds.annualFiscal");
    money("", "", "上年结转资金", "funds.annualCarryover");
    money("其他资金", "funds.totalOther", "其他资金", "funds.annualOther");
    pen.write(0, 1, 2, "项目\n绩效\n目标");
    pen.write(1, 2, 1, say(OVERALL_GOAL));
    pen.write(3, 2, 1, say(ANNUAL_GOAL));
    pen.nextRow();
    pen.write(1, 2, 1, of("overallGoal"));
    pen.write(3, 2, 1, of("annualGoal"));
    pen.nextRow();
  }

  private void money(String left, String leftPath, String right, String rightPath) {
    if (!left.isEmpty()) {
      pen.write(1, left);
      pen.write(2, of(leftPath));
    }
    pen.write(3, right);
    pen.write(4, of(rightPath));
    pen.nextRow();
  }

  private void evaluationHead() {
    pen.row(List.of(say(NAME), of("projectName")));
    pen.row(List.of(say(DEPARTMENT), of("department"), "", say(UNIT), of("unit")));
    List<String> leaves =
        shuffled("initialBudget", "fullYearBudget", "executed", "weight", "executionRate", "score");
    pen.write(0, 1, 5, "项目资金（万元）");
    for (int i = 0; i < leaves.size(); i++) {
      pen.write(i + 2, column(leaves.get(i)));
    }
    pen.nextRow();
    List<String> rows = List.of("年度资金总额：", "其中：当年财政拨款", "上年结转资金", "其他资金");
    for (int row = 0; row < rows.size(); row++) {
      pen.write(1, rows.get(row));
      for (int i = 0; i < leaves.size(); i++) {
        pen.write(i + 2, of("funds.rows[" + row + "]." + leaves.get(i)));
      }
      pen.nextRow();
    }
    pen.write(0, 1, 2, "年度总体目标");
    pen.write(1, 3, 1, say(EXPECTED));
    pen.write(4, 3, 1, say(COMPLETION));
    pen.nextRow();
    pen.write(1, 3, 1, of("expectedGoal"));
    pen.write(4, 3, 1, of("actualCompletion"));
    pen.nextRow();
  }

  private void table(FormKind kind, int indicators) {
    List<String> leaves =
        kind == FormKind.DECLARATION
            ? List.of("level3", "target")
            : shuffled("target", "actual", "weight", "score", "deviation");
    if (kind == FormKind.SELF_EVALUATION) {
      leaves = new ArrayList<>(leaves);
      leaves.add(0, "level3");
    }
    List<String> header = new ArrayList<>(List.of("一级指标", "二级\n指标"));
    for (String leaf : leaves) {
      boolean splits = leaf.equals("target") && layout.split();
      header.addAll(splits ? List.of("指标性质", "指标值", "度量单位") : List.of(column(leaf)));
    }
    pen.row(header);
    for (int index = 0; index < indicators; index++) {
      indicator(index, leaves);
    }
    if (kind == FormKind.SELF_EVALUATION) {
      closing(leaves);
    }
  }

  private void indicator(int index, List<String> leaves) {
    List<String> row = new ArrayList<>(List.of(level(index, "level1"), level(index, "level2")));
    for (String leaf : leaves) {
      String text = of("indicators[" + index + "]." + leaf);
      boolean splits = leaf.equals("target") && layout.split();
      row.addAll(splits ? List.of(text.substring(0, 1), text.substring(1, 3), "次") : List.of(text));
    }
    pen.row(row);
  }

  /** A label stands only in the first row of its group. */
  private String level(int index, String leaf) {
    String own = of("indicators[" + index + "]." + leaf);
    String above = index == 0 ? "" : of("indicators[" + (index - 1) + "]." + leaf);
    return own.equals(above) ? "" : own;
  }

  private void closing(List<String> leaves) {
    int shift = layout.split() ? 2 : 0;
    int target = leaves.indexOf("target");
    if (layout.sumLabelled()) {
      pen.write(0, 2, 1, "总 分");
    }
    for (String leaf : List.of("weight", "score")) {
      int at = leaves.indexOf(leaf);
      String path = leaf.equals("weight") ? "totalWeight" : "totalScore";
      pen.write(2 + at + (at > target ? shift : 0), of(path));
    }
    pen.nextRow();
    pen.row(List.of("评分等级", of("grade")));
  }

  private List<String> shuffled(String... leaves) {
    List<String> order = new ArrayList<>(List.of(leaves));
    Collections.shuffle(order, layout.random());
    return order;
  }

  private String column(String leaf) {
    return say(COLUMNS.getOrDefault(leaf, List.of(leaf)));
  }

  private String say(List<String> spellings) {
    return layout.spelled(spellings);
  }

  private String of(String path) {
    return fields.getOrDefault(path, "");
  }
}
