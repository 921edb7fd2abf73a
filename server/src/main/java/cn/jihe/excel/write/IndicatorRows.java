package cn.jihe.excel.write;

import cn.jihe.form.FieldType;
import cn.jihe.form.FormField;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The rows of indicators. Nothing is merged in them, for a row inserted between merged ones comes
 * out broken: each row has its own levels, and a level that repeats the row above stands back, so
 * that the table still looks like the merged one of the real forms.
 */
final class IndicatorRows {

  private static final String SUFFIX = "指标";
  private static final int REPEATED = 0xb5b5b5;

  /** What nearly every form fills; the clerk adds and deletes rows. */
  private static final List<Level2> OFFERED =
      List.of(
          Level2.ECONOMIC_COST,
          Level2.QUANTITY,
          Level2.QUANTITY,
          Level2.QUALITY,
          Level2.QUALITY,
          Level2.TIMELINESS,
          Level2.ECONOMIC_BENEFIT,
          Level2.SOCIAL_BENEFIT,
          Level2.SOCIAL_BENEFIT,
          Level2.ECOLOGICAL_BENEFIT,
          Level2.SUSTAINABILITY,
          Level2.SATISFACTION);

  private static final double HEIGHT = 27;

  private static final String LEVEL1 = "indicators[*].level1";
  private static final String LEVEL2 = "indicators[*].level2";
  private static final String WEIGHT = "indicators[*].weight";
  private static final String SCORE = "indicators[*].score";

  private final Pen pen;
  private final Choices choices;
  private final int first;
  private final FieldCells cells;
  private final String level1;
  private final String level2;

  /**
   * Rows from here on.
   *
   * @param first counted from 0
   */
  IndicatorRows(Pen pen, Choices choices, int first, FieldCells cells) {
    this.pen = pen;
    this.choices = choices;
    this.first = first;
    this.cells = cells;
    this.level1 = cells.column(cells.field(LEVEL1));
    this.level2 = cells.column(cells.field(LEVEL2));
  }

  /** The last row, counted from 0. */
  int last() {
    return first + OFFERED.size() - 1;
  }

  private CellRangeAddress column(FormField field) {
    return Pen.down(cells.column(field), first, last());
  }

  void write() {
    for (int i = 0; i < OFFERED.size(); i++) {
      int row = first + i;
      Level2 kind = OFFERED.get(i);
      pen.growing(row, HEIGHT);
      pen.beyond(row);
      pen.text(Pen.at(level1, row), Look.LEVEL, kind.parent().label() + SUFFIX);
      pen.text(Pen.at(level2, row), Look.LEVEL, kind.label() + SUFFIX);
    }
    choices.list(column(cells.field(LEVEL1)), "level1", names1());
    choices.list(column(cells.field(LEVEL2)), "level2", names2());
    String same1 = same(level1);
    String same2 = same1 + "," + same(level2);
    standBack(level1, same1);
    standBack(level2, same2);
  }

  /**
   * The columns behind the levels.
   *
   * @param fullMarks how many points there are
   */
  void writeColumns(BigDecimal fullMarks) {
    List<FormField> columns =
        cells.of(Block.INDICATORS).stream()
            .filter(field -> !Set.of(LEVEL1, LEVEL2).contains(field.path().value()))
            .toList();
    columns.forEach(field -> fill(cells.column(field), look(field)));
    columns.forEach(field -> offer(field, fullMarks));
    columns.stream()
        .filter(field -> field.type() == FieldType.TARGET)
        .forEach(field -> Foot.textsAreNumbersToo(pen, column(field)));
  }

  private static Look look(FormField field) {
    return field.type() == FieldType.TEXT ? Look.NAME : Look.of(field.type());
  }

  /** A score is at most its row's weight. */
  private void offer(FormField field, BigDecimal fullMarks) {
    if (field.type() != FieldType.POINTS) {
      choices.of(field, column(field));
    } else if (field.path().value().equals(SCORE)) {
      String weight = Pen.at(cells.column(cells.field(WEIGHT)), first);
      choices.points(column(field), field.prompt(), "$" + weight);
    } else {
      choices.points(column(field), field.prompt(), fullMarks.toPlainString());
    }
  }

  /** One column of cells to fill. */
  void fill(String letter, Look look) {
    for (int row = first; row <= last(); row++) {
      pen.blank(Pen.at(letter, row), look);
    }
  }

  private String same(String column) {
    String here = "$" + Pen.at(column, first);
    String above = "$" + Pen.at(column, first - 1);
    return String.format(Locale.ROOT, "OR(%s=\"\",%s=%s)", here, here, above);
  }

  private void standBack(String column, String same) {
    SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
    ConditionalFormattingRule repeated =
        formatting.createConditionalFormattingRule("AND(" + same + ")");
    repeated.createFontFormatting().setFontColor(Looks.color(REPEATED));
    ConditionalFormattingRule begins =
        formatting.createConditionalFormattingRule("NOT(AND(" + same + "))");
    // LibreOffice takes the lines of the rule in place of all of the cell's own.
    BorderFormatting lines = begins.createBorderFormatting();
    lines.setBorderTop(BorderStyle.THIN);
    lines.setBorderLeft(BorderStyle.THIN);
    lines.setBorderRight(BorderStyle.THIN);
    // And the row below the last, so that a row inserted above it is still among them.
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {Pen.down(column, first, last() + 1)},
        new ConditionalFormattingRule[] {repeated, begins});
  }

  private static List<String> names1() {
    return Arrays.stream(Level1.values()).map(level -> level.label() + SUFFIX).toList();
  }

  /** Without 成本指标 below 产出, which only older forms have. */
  private static List<String> names2() {
    List<String> names = new ArrayList<>();
    for (Level2 level : Level2.values()) {
      if (level != Level2.COST) {
        names.add(level.label() + SUFFIX);
      }
    }
    return names;
  }
}
