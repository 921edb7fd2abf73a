package cn.jihe.excel.write;

import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  private final Pen pen;
  private final Choices choices;
  private final int first;
  private final String level1;
  private final String level2;

  /**
   * Rows from here on.
   *
   * @param first counted from 0
   * @param level1 the column's letter
   * @param level2 the column's letter
   */
  IndicatorRows(Pen pen, Choices choices, int first, String level1, String level2) {
    this.pen = pen;
    this.choices = choices;
    this.first = first;
    this.level1 = level1;
    this.level2 = level2;
  }

  /** The last row, counted from 0. */
  int last() {
    return first + OFFERED.size() - 1;
  }

  CellRangeAddress column(String letter) {
    return Pen.down(letter, first, last());
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
    choices.list(column(level1), "level1", names1());
    choices.list(column(level2), "level2", names2());
    String same1 = same(level1);
    String same2 = same1 + "," + same(level2);
    standBack(level1, same1);
    standBack(level2, same2);
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
