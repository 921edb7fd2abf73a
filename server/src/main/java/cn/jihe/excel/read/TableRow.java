package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.IndicatorName;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import cn.jihe.words.LevelNames;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** One row below an indicator header, and what it may be. */
record TableRow(Grid grid, IndicatorHeader header, int row, Vocabulary vocabulary) {

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?分?");

  private static final LevelNames NAMES = LevelNames.standard();

  private static final Set<Label> VALUES =
      Set.of(Label.TARGET, Label.PROJECT_TARGET, Label.ACTUAL, Label.WEIGHT, Label.SCORE);

  /** 总分, 评分等级 or what follows the table; empty for a row of the table itself. */
  Optional<Label> closing() {
    if (isSubtotal()) {
      return Optional.of(Label.SUBTOTAL);
    }
    Optional<GridCell> first = grid.filled(row).stream().findFirst();
    Optional<Label> label = first.flatMap(cell -> closing(cell.text()));
    boolean leftOfNames = first.isPresent() && first.get().column() < nameColumn();
    return label.filter(found -> leftOfNames || target().isEmpty()).map(this::inPlace);
  }

  private Optional<Label> closing(String text) {
    return vocabulary
        .label(Section.CLOSING, text)
        .or(() -> vocabulary.label(Section.CLOSING, head(text)).filter(Label.END::equals))
        .or(() -> ClosingReader.inline(text, vocabulary).map(ClosingReader.Inline::label));
  }

  private boolean isSubtotal() {
    return isSubtotal(Label.LEVEL1) || isSubtotal(Label.LEVEL2) || isSubtotal(Label.LEVEL3);
  }

  private boolean isSubtotal(Label level) {
    return vocabulary
        .label(Section.CLOSING, text(level))
        .filter(Label.SUBTOTAL::equals)
        .isPresent();
  }

  /** 合计 beside a 一级指标 that is merged down over it adds up that level only. */
  private Label inPlace(Label closing) {
    boolean inLevel =
        header.column(Label.LEVEL1).stream()
            .anyMatch(
                column ->
                    grid.span(row, column).firstRow() < row && !grid.text(row, column).isEmpty());
    return Label.SUM.equals(closing) && inLevel ? Label.SUBTOTAL : closing;
  }

  /** A note begins with its label: 注：…, 说明：…. */
  private static String head(String text) {
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    return colon > 0 ? text.substring(0, colon) : text;
  }

  /** Whether one text runs across name and value, as notes and headings inside a table do. */
  boolean isNote() {
    OptionalInt value = valueColumn();
    boolean across =
        value.isPresent()
            && !name().isEmpty()
            && grid.ref(row, nameColumn()).equals(grid.ref(row, value.getAsInt()));
    return across || (grid.filled(row).size() == 1 && isSentenceInFirstColumn());
  }

  private boolean isSentenceInFirstColumn() {
    return name().isEmpty()
        && target().isEmpty()
        && grid.filled(row).iterator().next().text().length() > 30;
  }

  /** Whether the name of a level stands in it alone, for the rows below. */
  boolean isHeading() {
    return (NAMES.isGroupOnly(name()) || NAMES.isKindOnly(name())) && !hasValue();
  }

  /** Whether it holds an indicator: a name that says something, or any value. */
  boolean isIndicator() {
    return !IndicatorName.isPlaceholder(IndicatorName.withoutPrefix(name())) || hasValue();
  }

  boolean hasValue() {
    for (Label value : VALUES) {
      if (!IndicatorName.isPlaceholder(text(value))) {
        return true;
      }
    }
    return false;
  }

  /** Whether only figures stand in it, in the columns of the totals. */
  boolean isBareSum() {
    return isFigure(Label.SCORE)
        && (isFigure(Label.WEIGHT) || !header.has(Label.WEIGHT))
        && hasTotalsAtMost();
  }

  /**
   * Whether nothing stands in it outside the columns of the totals, and something there: behind the
   * last indicator that is the row of the totals, though one was left out or spoilt.
   */
  boolean maybeBareSum() {
    return (!text(Label.SCORE).isEmpty() || !text(Label.WEIGHT).isEmpty()) && hasTotalsAtMost();
  }

  private boolean hasTotalsAtMost() {
    return name().isEmpty()
        && target().isEmpty()
        && text(Label.ACTUAL).isEmpty()
        && !standsUnderLevels();
  }

  private boolean isFigure(Label label) {
    return FIGURE.matcher(Wording.plain(text(label))).matches();
  }

  /** Whether a level's label stands in this row or is merged down over it. */
  boolean standsUnderLevels() {
    return !text(Label.LEVEL1).isEmpty() || !text(Label.LEVEL2).isEmpty();
  }

  int nameColumn() {
    return header.column(Label.LEVEL3).orElseGet(() -> header.column(Label.LEVEL2).orElseThrow());
  }

  OptionalInt valueColumn() {
    OptionalInt year = header.column(Label.TARGET);
    return year.isPresent() ? year : header.column(Label.PROJECT_TARGET);
  }

  String name() {
    return grid.text(row, nameColumn());
  }

  private String target() {
    OptionalInt column = valueColumn();
    return column.isPresent() ? grid.text(row, column.getAsInt()) : "";
  }

  private String text(Label label) {
    OptionalInt column = header.column(label);
    return column.isPresent() ? grid.text(row, column.getAsInt()) : "";
  }
}
