package cn.jihe.excel.write;

import cn.jihe.form.FieldType;
import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.template.TemplateFile;
import cn.jihe.words.GradeScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;

/** The form 财政项目支出绩效自评表, amounts in 万元. */
public final class EvaluationSheet {

  static final String NAME = "绩效自评表";

  private static final FormKind KIND = FormKind.SELF_EVALUATION;

  /** Rows are counted from 0; above the head stand title and year. */
  private static final int HEAD = 2;

  private static final int FUNDS = HEAD + FieldCells.rows(KIND, Block.HEAD);
  private static final int TOTAL = FUNDS + 1;
  private static final List<String> PARTS = List.of("其中：当年财政拨款", "上年结转资金", "其他资金");
  private static final int GOALS = TOTAL + 1 + PARTS.size();

  /** The header of the indicators. */
  public static final int HEADER = GOALS + FieldCells.rows(KIND, Block.GOALS);

  /** Of the 100 points those for spending the budget (财预〔2020〕10号). */
  private static final int EXECUTION_POINTS = 10;

  private static final String NONE = "—";

  private static final String BUDGET = "funds.rows[*].fullYearBudget";
  private static final String SPENT = "funds.rows[*].executed";
  private static final String WEIGHT = "funds.rows[*].weight";
  private static final String RATE = "funds.rows[*].executionRate";
  private static final String SCORE = "funds.rows[*].score";

  private final Pen pen;
  private final Choices choices;
  private final FieldCells cells;
  private final BlankTexts texts;
  private final TemplateFile file;

  EvaluationSheet(Pen pen, BlankTexts texts, TemplateFile file) {
    this.pen = pen;
    this.choices = new Choices(pen.sheet(), texts);
    this.cells = new FieldCells(pen, choices, KIND);
    this.texts = texts;
    this.file = file;
  }

  void write(GradeScale grades, BigDecimal fullMarks) {
    pen.widths(11.5, 19, 22, 14.5, 14, 8.5, 12, 17.5);
    Head.write(pen, file, "H");
    for (int row = HEAD; row < GOALS; row++) {
      pen.height(row, 28);
    }
    cells.writeHead(HEAD);
    funds();
    goals();
    int total = indicators(fullMarks) + 1;
    totals(total, grades);
    String note = String.format(Locale.ROOT, "A%1$d:E%1$d", total + 3);
    Foot.write(pen, texts, file, note, String.format(Locale.ROOT, "F%1$d:H%1$d", total + 3));
  }

  private void funds() {
    pen.text(Pen.down("A", FUNDS, GOALS - 1).formatAsString(), Look.LABEL, "项目资金\n（万元）");
    pen.blank(Pen.at("B", FUNDS), Look.LABEL);
    cells.writeHeader(Block.FUND_ROWS, FUNDS);
    pen.text(Pen.at("B", TOTAL), Look.LABEL, "年度资金总额");
    cells.of(Block.FUND_ROWS).forEach(this::total);
    FormField weight = cells.field(WEIGHT);
    choices.points(Pen.down(cells.column(weight), TOTAL, TOTAL), weight.prompt(), "100");
    for (int i = 0; i < PARTS.size(); i++) {
      int row = TOTAL + 1 + i;
      pen.text(Pen.at("B", row), Look.LABEL, PARTS.get(i));
      cells.of(Block.FUND_ROWS).forEach(field -> part(field, row));
    }
    List<FormField> amounts =
        cells.of(Block.FUND_ROWS).stream()
            .filter(field -> field.type() == FieldType.MONEY)
            .toList();
    CellRangeAddress from = Pen.down(cells.column(amounts.getFirst()), TOTAL + 1, GOALS - 1);
    CellRangeAddress to = Pen.down(cells.column(amounts.getLast()), TOTAL + 1, GOALS - 1);
    choices.of(
        amounts.getFirst(),
        new CellRangeAddress(
            from.getFirstRow(), to.getLastRow(), from.getFirstColumn(), to.getLastColumn()));
  }

  private void total(FormField field) {
    String place = Pen.at(cells.column(field), TOTAL);
    switch (field.path().value()) {
      case WEIGHT -> pen.number(place, Look.SCORE, EXECUTION_POINTS);
      case RATE -> pen.formula(place, Look.RESULT, rate(TOTAL, "\"\""));
      case SCORE ->
          pen.formula(
              place,
              Look.RESULT,
              Formulas.executionScore(
                  fund(WEIGHT, TOTAL), fund(BUDGET, TOTAL), fund(SPENT, TOTAL)));
      default -> {
        if (field.type() == FieldType.MONEY) {
          String parts = Pen.down(cells.column(field), TOTAL + 1, GOALS - 1).formatAsString();
          pen.formula(place, Look.SUM, Formulas.sum(parts));
        } else {
          pen.blank(place, Look.of(field.type()));
        }
      }
    }
  }

  /** Points are given for the total only. */
  private void part(FormField field, int row) {
    String place = Pen.at(cells.column(field), row);
    switch (field.type()) {
      case POINTS -> pen.text(place, Look.EMPTY, NONE);
      case RATE -> pen.formula(place, Look.RESULT, rate(row, "0"));
      default -> pen.blank(place, Look.of(field.type()));
    }
  }

  private String rate(int row, String none) {
    return Formulas.rate(fund(BUDGET, row), fund(SPENT, row), none);
  }

  private String fund(String path, int row) {
    return Pen.at(cells.column(cells.field(path)), row);
  }

  private void goals() {
    pen.height(GOALS, 22);
    pen.height(GOALS + 1, 200);
    pen.text(Pen.down("A", GOALS, HEADER - 1).formatAsString(), Look.LABEL, "年度\n总体\n目标");
    cells.writeGoals(GOALS);
  }

  /** Gives the last row. */
  private int indicators(BigDecimal fullMarks) {
    pen.height(HEADER, 28);
    cells.writeHeader(Block.INDICATORS, HEADER);
    IndicatorRows rows = new IndicatorRows(pen, choices, HEADER + 1, cells);
    rows.write();
    rows.writeColumns(fullMarks);
    return rows.last();
  }

  private void totals(int row, GradeScale grades) {
    pen.height(row, 28);
    pen.height(row + 1, 28);
    FormField totalWeight = cells.field("totalWeight");
    FormField totalScore = cells.field("totalScore");
    FormField grade = cells.field("grade");
    String score = cells.cell(totalScore, row).formatAsString();
    cells.writeLabel(totalWeight, row);
    pen.formula(
        cells.cell(totalWeight, row).formatAsString(),
        Look.RESULT,
        Formulas.total(
            fund(WEIGHT, TOTAL),
            Pen.at(cells.column(cells.field("indicators[*].weight")), HEADER)));
    pen.formula(
        score,
        Look.RESULT,
        Formulas.total(
            fund(SCORE, TOTAL), Pen.at(cells.column(cells.field("indicators[*].score")), HEADER)));
    pen.blank(Pen.at("H", row), Look.EMPTY);
    cells.writeLabel(grade, row);
    pen.formula(cells.cell(grade, row).formatAsString(), Look.GRADE, Formulas.grade(score, grades));
  }
}
