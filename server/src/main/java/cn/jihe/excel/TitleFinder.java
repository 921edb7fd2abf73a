package cn.jihe.excel;

import cn.jihe.form.FormKind;
import cn.jihe.template.Vocabulary;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds titles. A title stands alone in its row, or beside its number, year or money unit; words in
 * a table do not.
 */
final class TitleFinder {

  private static final Pattern BESIDE = Pattern.compile("^.{0,6}(?:附|单位|20\\d\\d|表)");

  /** More than these in a row are a table's. */
  private static final int MOST_CELLS = 6;

  private TitleFinder() {}

  /**
   * A title.
   *
   * @param kind null for a form that is none of ours
   */
  record Title(GridCell cell, @Nullable FormKind kind) {}

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
        return Optional.empty();
      }
    }
    return found;
  }

  private static Optional<Title> title(GridCell cell, Vocabulary vocabulary) {
    return vocabulary.isForeignTitle(cell.text())
        ? Optional.of(new Title(cell, null))
        : vocabulary.title(cell.text()).map(kind -> new Title(cell, kind));
  }
}
