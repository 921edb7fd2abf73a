package cn.jihe.excel.write;

import cn.jihe.template.TemplateFile;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;

/** The form 财政项目支出绩效目标申报表, amounts in 元. */
public final class DeclarationSheet {

  static final String NAME = "绩效目标申报表";

  /** The header of the indicators, counted from 0. */
  public static final int HEADER = 12;

  private final Pen pen;
  private final Choices choices;
  private final BlankTexts texts;
  private final TemplateFile file;

  DeclarationSheet(Pen pen, BlankTexts texts, TemplateFile file) {
    this.pen = pen;
    this.choices = new Choices(pen.sheet(), texts);
    this.texts = texts;
    this.file = file;
  }

  void write() {
    pen.widths(12.5, 14.5, 19, 29, 25);
    head();
    funds();
    goals();
    int last = indicators();
    Foot.write(
        pen,
        texts,
        file,
        String.format(Locale.ROOT, "A%1$d:D%1$d", last + 2),
        Pen.at("E", last + 1));
  }

  private void head() {
    pen.height(0, 32);
    pen.text("A1:E1", Look.TITLE, file.title().zh());
    pen.height(1, 19);
    pen.text("A2:E2", Look.YEAR, "（" + file.year() + "年度）");
    for (int row = 2; row <= 9; row++) {
      pen.height(row, 26);
    }
    pen.text("A3", Look.LABEL, "项目名称");
    pen.blank("B3:E3", Look.WORDS);
    pen.text("A4", Look.LABEL, "项目性质");
    pen.blank("B4:C4", Look.WORDS);
    choices.list(cells("B4"), "nature", texts.natures());
    pen.text("D4", Look.LABEL, "项目类别");
    pen.blank("E4", Look.WORDS);
    choices.list(cells("E4"), "category", texts.categories());
    pen.text("A5", Look.LABEL, "主管部门");
    pen.blank("B5:C5", Look.WORDS);
    pen.text("D5", Look.LABEL, "实施单位");
    pen.blank("E5", Look.WORDS);
    pen.text("A6", Look.LABEL, "计划开始日期");
    pen.blank("B6:C6", Look.DATE);
    choices.day(cells("B6"), "day");
    pen.text("D6", Look.LABEL, "计划完成日期");
    pen.blank("E6", Look.DATE);
    choices.day(cells("E6"), "day");
  }

  private void funds() {
    pen.text("A7:A10", Look.LABEL, "项目资金\n（元）");
    pen.text("B7", Look.LABEL, "项目资金总额");
    pen.formula("C7", Look.SUM, Formulas.sum("C8:C10"));
    pen.text("D7", Look.LABEL, "年度资金申请总额");
    pen.formula("E7", Look.SUM, Formulas.sum("E8:E10"));
    pen.text("B8", Look.LABEL, "其中：财政资金");
    pen.blank("C8", Look.AMOUNT);
    pen.text("D8", Look.LABEL, "其中：当年财政拨款");
    pen.blank("E8", Look.AMOUNT);
    pen.blank("B9", Look.LABEL);
    pen.blank("C9", Look.EMPTY);
    pen.text("D9", Look.LABEL, "上年结转资金");
    pen.blank("E9", Look.AMOUNT);
    pen.text("B10", Look.LABEL, "其他资金");
    pen.blank("C10", Look.AMOUNT);
    pen.text("D10", Look.LABEL, "其他资金");
    pen.blank("E10", Look.AMOUNT);
    choices.amount(cells("C8"), "wholeProject");
    choices.amount(cells("C10"), "wholeProject");
    choices.amount(cells("E8:E10"), "yuan");
  }

  private void goals() {
    pen.height(10, 22);
    pen.height(11, 165);
    pen.text("A11:A12", Look.LABEL, "项目\n绩效\n目标");
    pen.text("B11:C11", Look.LABEL, "项目总目标");
    pen.text("D11:E11", Look.LABEL, "年度总体目标");
    pen.blank("B12:C12", Look.PARAGRAPH);
    pen.blank("D12:E12", Look.PARAGRAPH);
    choices.hint(cells("B12"), "overallGoal");
    choices.hint(cells("D12"), "annualGoal");
  }

  /** Gives the last row. */
  private int indicators() {
    pen.height(HEADER, 26);
    pen.text(Pen.at("A", HEADER), Look.LABEL, "绩效指标");
    pen.text(Pen.at("B", HEADER), Look.LABEL, "一级指标");
    pen.text(Pen.at("C", HEADER), Look.LABEL, "二级指标");
    pen.text(Pen.at("D", HEADER), Look.LABEL, "三级指标");
    pen.text(Pen.at("E", HEADER), Look.LABEL, "年度指标值");
    IndicatorRows rows = new IndicatorRows(pen, choices, HEADER + 1, "B", "C");
    rows.write();
    rows.fill("A", Look.RAIL);
    rows.fill("D", Look.NAME);
    rows.fill("E", Look.WORDS);
    choices.hint(rows.column("D"), "level3");
    choices.hint(rows.column("E"), "target");
    Foot.textsAreNumbersToo(pen, rows.column("E"));
    return rows.last();
  }

  private static CellRangeAddress cells(String place) {
    return CellRangeAddress.valueOf(place);
  }
}
