package cn.jihe.excel;

import cn.jihe.form.IndicatorName;
import cn.jihe.form.Wording;
import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One row below an indicator header, and what it may be. */
record TableRow(Grid grid, IndicatorHeader header, int row, Vocabulary vocabulary) {

  private static final Set<Label> VALUES =
      EnumSet.of(Label.TARGET, Label.PROJECT_TARGET, Label.ACTUAL, Label.WEIGHT, Label.SCORE);

  /** 总分, 评分等级 or what follows the table; empty for a row of the table itself. */
  Optional<Label> closing() {
    Optional<GridCell> first = grid.filled(row).stream().findFirst();
    Optional<Label> label =
        first.flatMap(cell -> vocabulary.label(Section.CLOSING, withoutNote(cell.text())));
    boolean leftOfNames = first.isPresent() && first.get().column() < nameColumn();
    return leftOfNames || target().isEmpty() ? label : Optional.empty();
  }

  /** A note begins with its label: 注：…, 说明：…. */
  private static String withoutNote(String text) {
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

  /** Whether it holds an indicator: a name that says something, or any value. */
  boolean isIndicator() {
    return !IndicatorName.isPlaceholder(IndicatorName.withoutPrefix(name())) || hasValue();
  }

  boolean hasValue() {
    return VALUES.stream().anyMatch(label -> !IndicatorName.isPlaceholder(text(label)));
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
    return Wording.plain(text(label)).matches("\\d+(?:\\.\\d+)?分?");
  }

  /** Whether a level's label stands in this row or is merged down over it. */
  boolean standsUnderLevels() {
    return EnumSet.of(Label.LEVEL1, Label.LEVEL2).stream()
        .anyMatch(level -> !text(level).isEmpty());
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
