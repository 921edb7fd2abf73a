package cn.jihe.excel.read.funds;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The money of a form on which no total is called what totals are called: 合计 of a table of costs,
 * or the only amount in the heading.
 */
public final class LoneAmount {

  private static final ReadingWords WORDS = ReadingWords.standard();

  /** Labels that may stand before the money of a form. */
  private static final Set<Label> OPEN = Set.of(Label.FUNDS, Label.ANNUAL_FUNDS, Label.TOTAL_FUNDS);

  /** What stands further away is not its value; bounds the work on a hostile row. */
  private static final int WIDEST_BLANK = 50;

  private static final int LONGEST = 20;

  private final FormArea area;
  private final Grid grid;
  private final List<LabelCell> labels;
  private final Vocabulary vocabulary = Vocabulary.standard();

  private LoneAmount(FormArea area, List<LabelCell> labels) {
    this.area = area;
    this.grid = area.grid();
    this.labels = labels;
  }

  /**
   * The label of the year's total.
   *
   * @param labels all that are known, none of them a total's
   */
  static Optional<LabelCell> total(FormArea area, List<LabelCell> labels) {
    LoneAmount heading = new LoneAmount(area, labels);
    List<LabelCell> sums = new ArrayList<>();
    List<LabelCell> amounts = new ArrayList<>();
    for (int row : area.grid().filledRows(area.first(), area.lastHeadingRow())) {
      for (GridCell cell : area.grid().filled(row)) {
        heading.label(cell).ifPresent(heading.isSum(cell) ? sums::add : amounts::add);
      }
    }
    return !sums.isEmpty()
        ? Optional.of(sums.getFirst())
        : amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
  }

  /** Whether any amount of money stands in a heading. */
  public static boolean isAny(FormArea area, List<LabelCell> labels) {
    LoneAmount heading = new LoneAmount(area, labels);
    return area.grid().filledRows(area.first(), area.lastHeadingRow()).stream()
        .anyMatch(
            row ->
                area.grid().filled(row).stream().anyMatch(cell -> heading.label(cell).isPresent()));
  }

  private boolean isSum(GridCell cell) {
    return vocabulary.label(Section.FUND_ROWS, cell.text()).filter(Label.TOTAL::equals).isPresent();
  }

  private Optional<LabelCell> label(GridCell cell) {
    String text = cell.text();
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    String value = colon < 0 ? "" : text.substring(colon + 1).strip();
    String name = value.isEmpty() ? text : text.substring(0, colon);
    Span span = grid.span(cell.row(), cell.column());
    boolean inline = FundColumns.isAmount(value);
    if ((!value.isEmpty() && !inline)
        || !isMoney(name)
        || !(inline || FundColumns.isAmount(grid, cell.row(), beside(span)) || standsAbove(span))
        // Last, for it looks at all labels.
        || isOthers(cell)) {
      return Optional.empty();
    }
    HeadingLabel head =
        new HeadingLabel(Label.ANNUAL_FUNDS, Integer.MAX_VALUE, name, value, inline);
    return Optional.of(new LabelCell(head, span));
  }

  /** The next cell to the right that has something in it, with nothing but blanks between. */
  private int beside(Span label) {
    int first = label.lastColumn() + 1;
    int column = first;
    while (column < first + WIDEST_BLANK && grid.text(label.firstRow(), column).isEmpty()) {
      column++;
    }
    return column;
  }

  private boolean standsAbove(Span label) {
    int below = label.lastRow() + 1;
    return below <= area.lastHeadingRow()
        && grid.ref(below, label.firstColumn()).column() == label.firstColumn()
        && FundColumns.isAmount(grid, below, label.firstColumn());
  }

  private static boolean isMoney(String name) {
    String plain = Wording.withoutBrackets(name);
    return plain.length() <= LONGEST
        && Wording.hasIdeograph(plain)
        && plain.codePoints().noneMatch(Character::isDigit)
        && WORDS.amounts().stream().anyMatch(plain::contains)
        && WORDS.noAmounts().stream().noneMatch(plain::contains);
  }

  /** Whether a cell is the label of a field that is no money. */
  private boolean isOthers(GridCell cell) {
    return labels.stream()
        .filter(label -> label.covers(cell.row(), cell.column()))
        .anyMatch(label -> !OPEN.contains(label.label()));
  }
}
