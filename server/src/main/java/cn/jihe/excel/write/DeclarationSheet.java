package cn.jihe.excel.write;

import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.template.TemplateFile;
import java.math.BigDecimal;
import java.util.Locale;

/** The form 财政项目支出绩效目标申报表, amounts in 元. */
public final class DeclarationSheet {

  static final String NAME = "绩效目标申报表";

  private static final FormKind KIND = FormKind.DECLARATION;

  /** Rows are counted from 0; above the head stand title and year. */
  private static final int HEAD = 2;

  private static final int FUNDS = HEAD + FieldCells.rows(KIND, Block.HEAD);
  private static final int GOALS =
      FUNDS
          + Math.max(
              FieldCells.rows(KIND, Block.TOTAL_FUNDS), FieldCells.rows(KIND, Block.ANNUAL_FUNDS));

  /** The header of the indicators. */
  public static final int HEADER = GOALS + FieldCells.rows(KIND, Block.GOALS);

  private final Pen pen;
  private final Choices choices;
  private final FieldCells cells;
  private final BlankTexts texts;
  private final TemplateFile file;

  DeclarationSheet(Pen pen, BlankTexts texts, TemplateFile file) {
    this.pen = pen;
    this.choices = new Choices(pen.sheet(), texts);
    this.cells = new FieldCells(pen, choices, KIND);
    this.texts = texts;
    this.file = file;
  }

  /**
   * Writes the sheet.
   *
   * @param fullMarks how many points there are
   */
  void write(BigDecimal fullMarks) {
    pen.widths(12.5, 14.5, 19, 29, 25);
    Head.write(pen, file, "E");
    for (int row = HEAD; row < GOALS; row++) {
      pen.height(row, 26);
    }
    cells.writeHead(HEAD);
    funds();
    goals();
    int last = indicators(fullMarks);
    Foot.write(
        pen,
        texts,
        file,
        String.format(Locale.ROOT, "A%1$d:D%1$d", last + 2),
        Pen.at("E", last + 1));
  }

  private void funds() {
    pen.text(Pen.down("A", FUNDS, GOALS - 1).formatAsString(), Look.LABEL, "项目资金\n（元）");
    FundBlock total = new FundBlock(pen, cells, Block.TOTAL_FUNDS, FUNDS, GOALS - 1);
    FundBlock annual = new FundBlock(pen, cells, Block.ANNUAL_FUNDS, FUNDS, GOALS - 1);
    for (int row = FUNDS; row < GOALS; row++) {
      total.writeRow(row);
      annual.writeRow(row);
    }
    total.offer(choices);
    annual.offer(choices);
  }

  private void goals() {
    pen.height(GOALS, 22);
    pen.height(GOALS + 1, 165);
    pen.text(Pen.down("A", GOALS, HEADER - 1).formatAsString(), Look.LABEL, "项目\n绩效\n目标");
    cells.writeGoals(GOALS);
  }

  /** Gives the last row. */
  private int indicators(BigDecimal fullMarks) {
    pen.height(HEADER, 26);
    pen.text(Pen.at("A", HEADER), Look.LABEL, "绩效指标");
    cells.writeHeader(Block.INDICATORS, HEADER);
    IndicatorRows rows = new IndicatorRows(pen, choices, HEADER + 1, cells);
    rows.write();
    rows.fill("A", Look.RAIL);
    rows.writeColumns(fullMarks);
    return rows.last();
  }
}
