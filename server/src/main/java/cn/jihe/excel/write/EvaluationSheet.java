package cn.jihe.excel.write;

import cn.jihe.template.TemplateFile;
import cn.jihe.words.GradeScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;

/** The form 财政项目支出绩效自评表, amounts in 万元. */
public final class EvaluationSheet {

  static final String NAME = "绩效自评表";

  /** The header of the indicators, counted from 0. */
  public static final int HEADER = 11;

  /** Of the 100 points those for spending the budget (财预〔2020〕10号). */
  private static final int EXECUTION_POINTS = 10;

  private static final String NONE = "—";

  private final Pen pen;
  private final Choices choices;
  private final BlankTexts texts;
  private final TemplateFile file;

  EvaluationSheet(Pen pen, BlankTexts texts, TemplateFile file) {
    this.pen = pen;
    this.choices = new Choices(pen.sheet(), texts);
    this.texts = texts;
    this.file = file;
  }

  void write(GradeScale grades, BigDecimal fullMarks) {
    pen.widths(11.5, 19, 22, 14.5, 14, 8.5, 12, 17.5);
    head();
    funds();
    goals();
    int total = indicators(fullMarks) + 1;
    totals(total, grades);
    String note = String.format(Locale.ROOT, "A%1$d:E%1$d", total + 3);
    Foot.write(pen, texts, file, note, String.format(Locale.ROOT, "F%1$d:H%1$d", total + 3));
  }

  private void head() {
    pen.height(0, 32);
    pen.text("A1:H1", Look.TITLE, file.title().zh());
    pen.height(1, 19);
    pen.text("A2:H2", Look.YEAR, "（" + file.year() + "年度）");
    for (int row = 2; row <= 8; row++) {
      pen.height(row, 28);
    }
    pen.text("A3", Look.LABEL, "项目名称");
    pen.blank("B3:H3", Look.WORDS);
    pen.text("A4", Look.LABEL, "主管部门");
    pen.blank("B4:D4", Look.WORDS);
    pen.text("E4", Look.LABEL, "实施单位");
    pen.blank("F4:H4", Look.WORDS);
  }

  private void funds() {
    pen.text("A5:A9", Look.LABEL, "项目资金\n（万元）");
    pen.blank("B5", Look.LABEL);
    pen.text("C5", Look.LABEL, "年初预算数");
    pen.text("D5", Look.LABEL, "全年预算数");
    pen.text("E5", Look.LABEL, "全年执行数");
    pen.text("F5", Look.LABEL, "分值");
    pen.text("G5", Look.LABEL, "执行率（%）");
    pen.text("H5", Look.LABEL, "得分");
    pen.text("B6", Look.LABEL, "年度资金总额");
    pen.formula("C6", Look.SUM, Formulas.sum("C7:C9"));
    pen.formula("D6", Look.SUM, Formulas.sum("D7:D9"));
    pen.formula("E6", Look.SUM, Formulas.sum("E7:E9"));
    pen.number("F6", Look.SCORE, EXECUTION_POINTS);
    pen.formula("G6", Look.RESULT, Formulas.rate("D6", "E6", "\"\""));
    pen.formula("H6", Look.RESULT, Formulas.executionScore("F6", "D6", "E6"));
    choices.points(cells("F6"), "executionWeight", "100");
    part(7, "其中：当年财政拨款");
    part(8, "上年结转资金");
    part(9, "其他资金");
    choices.amount(cells("C7:E9"), "wanYuan");
  }

  private void part(int row, String label) {
    pen.text("B" + row, Look.LABEL, label);
    pen.blank("C" + row, Look.AMOUNT);
    pen.blank("D" + row, Look.AMOUNT);
    pen.blank("E" + row, Look.AMOUNT);
    pen.text("F" + row, Look.EMPTY, NONE);
    pen.formula("G" + row, Look.RESULT, Formulas.rate("D" + row, "E" + row, "0"));
    pen.text("H" + row, Look.EMPTY, NONE);
  }

  private void goals() {
    pen.height(9, 22);
    pen.height(10, 200);
    pen.text("A10:A11", Look.LABEL, "年度\n总体\n目标");
    pen.text("B10:D10", Look.LABEL, "预期目标");
    pen.text("E10:H10", Look.LABEL, "实际完成情况");
    pen.blank("B11:D11", Look.PARAGRAPH);
    pen.blank("E11:H11", Look.PARAGRAPH);
    choices.hint(cells("B11"), "expectedGoal");
    choices.hint(cells("E11"), "actualCompletion");
  }

  /** Gives the last row. */
  private int indicators(BigDecimal fullMarks) {
    List<String> labels = texts.columns();
    pen.height(HEADER, 28);
    for (int column = 0; column < labels.size(); column++) {
      pen.text(
          Pen.at(String.valueOf((char) ('A' + column)), HEADER), Look.LABEL, labels.get(column));
    }
    IndicatorRows rows = new IndicatorRows(pen, choices, HEADER + 1, "A", "B");
    rows.write();
    rows.fill("C", Look.NAME);
    rows.fill("D", Look.WORDS);
    rows.fill("E", Look.WORDS);
    rows.fill("F", Look.SCORE);
    rows.fill("G", Look.SCORE);
    rows.fill("H", Look.NAME);
    choices.hint(rows.column("C"), "level3");
    choices.hint(rows.column("D"), "target");
    choices.hint(rows.column("E"), "actual");
    choices.points(rows.column("F"), "weight", fullMarks.toPlainString());
    choices.points(rows.column("G"), "score", "$" + Pen.at("F", HEADER + 1));
    choices.hint(rows.column("H"), "deviation");
    Foot.textsAreNumbersToo(pen, rows.column("D"));
    Foot.textsAreNumbersToo(pen, rows.column("E"));
    return rows.last();
  }

  private void totals(int row, GradeScale grades) {
    pen.height(row, 28);
    pen.height(row + 1, 28);
    String weight = Pen.at("F", row);
    String score = Pen.at("G", row);
    pen.text(String.format(Locale.ROOT, "A%1$d:E%1$d", row + 1), Look.LABEL, "总分");
    pen.formula(weight, Look.RESULT, Formulas.total("F6", Pen.at("F", HEADER)));
    pen.formula(score, Look.RESULT, Formulas.total("H6", Pen.at("G", HEADER)));
    pen.blank(Pen.at("H", row), Look.EMPTY);
    pen.text(String.format(Locale.ROOT, "A%1$d:E%1$d", row + 2), Look.LABEL, "评分等级");
    pen.formula(
        String.format(Locale.ROOT, "F%1$d:H%1$d", row + 2),
        Look.GRADE,
        Formulas.grade(score, grades));
  }

  private static CellRangeAddress cells(String place) {
    return CellRangeAddress.valueOf(place);
  }
}
