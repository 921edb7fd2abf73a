package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.text.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles. A title stands alone in its row, or beside its number, year or money unit; words in
 * a table do not.
 */
final class TitleFinder {

  private static final Pattern BESIDE = Pattern.compile("^.{0,6}(?:附|单位|20\\d\\d|表)");

  private static final String END = "表";

  /** May be called like a form. */
  private static final Set<Label> VALUES =
      Set.of(
          Label.PROJECT_NAME,
          Label.OVERALL_GOAL,
          Label.ANNUAL_GOAL,
          Label.EXPECTED_GOAL,
          Label.ACTUAL_COMPLETION);

  /** More than these in a row are a table's. */
  private static final int MOST_CELLS = 6;

  private TitleFinder() {}

  /**
   * A title.
   *
   * @param text what it says, in one cell or in two
   * @param kind null for a form that is none of ours
   * @param other what that is then; null for one of ours
   */
  record Title(GridCell cell, String text, @Nullable FormKind kind, @Nullable OtherKind other) {}

  /** The title in a row, of our forms or of others; empty when there is none. */
  static Optional<Title> at(Grid grid, int row, Vocabulary vocabulary) {
    Collection<GridCell> cells = grid.filled(row);
    if (cells.size() > MOST_CELLS) {
      return Optional.empty();
    }
    Optional<Title> found = Optional.empty();
    for (GridCell cell : cells) {
      Optional<Title> title = found.isPresent() ? Optional.empty() : title(cell, vocabulary);
      if (title.isPresent()) {
        found = title;
      } else if (cells.size() > 1 && !BESIDE.matcher(cell.text()).find()) {
        return broken(List.copyOf(cells), vocabulary);
      }
    }
    Optional<Title> broken = row > 0 ? broken(lines(grid, row), vocabulary) : Optional.empty();
    return broken.isPresent() ? broken : found;
  }

  /** A row's only cell, behind the only cell of the row above it. */
  private static List<GridCell> lines(Grid grid, int row) {
    return Stream.of(row - 1, row)
        .map(grid::filled)
        .filter(cells -> cells.size() == 1)
        .flatMap(Collection::stream)
        .toList();
  }

  /**
   * The title of a form that is none of ours, written in two cells: 部门整体支出 and 绩效自评表. Alone the
   * second would be a title of ours, or none.
   */
  private static Optional<Title> broken(List<GridCell> cells, Vocabulary vocabulary) {
    if (cells.size() != 2
        || !Wording.withoutBrackets(cells.getLast().text()).endsWith(END)
        || Wording.withoutBrackets(cells.getFirst().text()).endsWith(END)
        || cells.stream().anyMatch(cell -> isLabel(cell, vocabulary))) {
      return Optional.empty();
    }
    String joined = cells.getFirst().text() + cells.getLast().text();
    return vocabulary
        .otherTitle(joined)
        .map(other -> new Title(cells.getFirst(), joined, null, other));
  }

  private static boolean isLabel(GridCell cell, Vocabulary vocabulary) {
    return HeadingLabel.of(cell.text(), vocabulary).isPresent();
  }

  private static Optional<Title> title(GridCell cell, Vocabulary vocabulary) {
    Optional<Title> title =
        vocabulary
            .otherTitle(cell.text())
            .map(other -> new Title(cell, cell.text(), null, other))
            .or(
                () ->
                    vocabulary
                        .title(cell.text())
                        .map(kind -> new Title(cell, cell.text(), kind, null)));
    return title.isPresent() && isValue(cell, vocabulary) ? Optional.empty() : title;
  }

  /** Whether a name or a goal stands in the cell, behind its label. */
  private static boolean isValue(GridCell cell, Vocabulary vocabulary) {
    return HeadingLabel.of(cell.text(), vocabulary)
        .filter(label -> label.inline() && VALUES.contains(label.label()))
        .isPresent();
  }
}
