package cn.jihe.excel;

import cn.jihe.form.FormKind;
import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the forms on a sheet by their titles and labels, wherever they stand. */
final class FormFinder {

  /** Labels that may stand above 项目名称 in a form without a title. */
  private static final Set<Label> OPENING =
      EnumSet.of(Label.DEPARTMENT, Label.UNIT, Label.FISCAL_YEAR, Label.PROJECT_CATEGORY);

  /** Labels of fields, which stand above a table and never inside it. */
  private static final Set<Label> FIELDS =
      EnumSet.complementOf(EnumSet.of(Label.OTHER, Label.FISCAL_YEAR));

  private static final Pattern BESIDE_TITLE = Pattern.compile("^.{0,6}(?:附|单位|20\\d\\d|表)");

  private final Grid grid;
  private final Vocabulary vocabulary;
  private final int mostForms;
  private final List<Start> starts = new ArrayList<>();

  /** A row where a form begins, and what said so. */
  private record Start(
      int row, @Nullable GridCell title, @Nullable FormKind kind, boolean foreign) {}

  private FormFinder(Grid grid, Vocabulary vocabulary, int mostForms) {
    this.grid = grid;
    this.mostForms = mostForms;
    this.vocabulary = vocabulary;
  }

  /**
   * All forms of a sheet from top to bottom, and titles with nothing below them.
   *
   * @param mostForms stops looking when there are more
   */
  static List<FormArea> find(Grid grid, Vocabulary vocabulary, int mostForms) {
    return new FormFinder(grid, vocabulary, mostForms).areas();
  }

  private List<FormArea> areas() {
    List<IndicatorHeader> headers = new ArrayList<>();
    boolean named = false;
    for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
      if (Math.max(starts.size(), headers.size()) > 2 * mostForms) {
        break;
      }
      Optional<IndicatorHeader> header = IndicatorHeader.at(grid, row, vocabulary);
      if (header.isPresent()) {
        if (!headers.isEmpty() && row <= headers.getLast().last()) {
          continue;
        }
        startWithoutName(row, headers);
        headers.add(header.get());
        named = false;
        continue;
      }
      Optional<Start> title = title(row);
      if (title.isPresent()) {
        starts.add(title.get());
        named = false;
      } else if (hasLabel(row, EnumSet.of(Label.PROJECT_NAME))) {
        if (named || !titledSince(headers)) {
          starts.add(new Start(opening(row), null, null, false));
        }
        named = true;
      }
    }
    return cut(headers);
  }

  /** A table below no title and no name still is a form's; it starts with its first label. */
  private void startWithoutName(int row, List<IndicatorHeader> headers) {
    if (titledSince(headers) || isContinued(row, headers)) {
      return;
    }
    int floor = headers.isEmpty() ? 0 : headers.getLast().last() + 1;
    int first = row;
    for (int above : grid.filledRows(floor, row - 1)) {
      if (hasLabel(above, FIELDS)) {
        first = above;
        break;
      }
    }
    starts.add(new Start(first, null, null, false));
  }

  /** A header with nothing but rows of a table above it goes on with that table's form. */
  private boolean isContinued(int row, List<IndicatorHeader> headers) {
    if (headers.isEmpty()) {
      return false;
    }
    for (int above : grid.filledRows(headers.getLast().last() + 1, row - 1)) {
      if (hasLabel(above, FIELDS)) {
        return false;
      }
    }
    return true;
  }

  private boolean titledSince(List<IndicatorHeader> headers) {
    return !starts.isEmpty()
        && (headers.isEmpty() || starts.getLast().row() > headers.getLast().first());
  }

  private int opening(int nameRow) {
    int row = nameRow;
    while (row > 0 && grid.isFilled(row - 1) && hasLabel(row - 1, OPENING)) {
      row--;
    }
    return row;
  }

  /**
   * A title stands alone in its row, or beside its year, money unit or number; words in a table do
   * not.
   */
  private Optional<Start> title(int row) {
    if (grid.filled(row).stream()
        .skip(1)
        .anyMatch(cell -> !BESIDE_TITLE.matcher(cell.text()).find())) {
      return Optional.empty();
    }
    GridCell cell = grid.filled(row).iterator().next();
    if (vocabulary.isForeignTitle(cell.text())) {
      return Optional.of(new Start(row, cell, null, true));
    }
    return vocabulary.title(cell.text()).map(kind -> new Start(row, cell, kind, false));
  }

  private boolean hasLabel(int row, Set<Label> wanted) {
    return grid.filled(row).stream()
        .anyMatch(
            cell -> HeadingLabel.of(cell.text(), vocabulary).filter(wanted::contains).isPresent());
  }

  private List<FormArea> cut(List<IndicatorHeader> headers) {
    List<FormArea> areas = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int last = i + 1 < starts.size() ? starts.get(i + 1).row() - 1 : grid.lastRow();
      if (!start.foreign()) {
        areas.add(area(start, last, headers));
      }
    }
    return areas;
  }

  private FormArea area(Start start, int last, List<IndicatorHeader> headers) {
    List<IndicatorHeader> own =
        headers.stream()
            .filter(found -> start.row() <= found.first() && found.first() <= last)
            .toList();
    int lastHeading = own.isEmpty() ? last : own.getFirst().first() - 1;
    boolean labelled = false;
    boolean executed =
        own.stream().anyMatch(header -> header.has(Label.ACTUAL) || header.has(Label.SCORE));
    for (int row : grid.filledRows(start.row(), lastHeading)) {
      labelled |= hasLabel(row, FIELDS);
      executed |= grid.filled(row).stream().anyMatch(this::isExecuted);
    }
    FormKind titled = start.kind() == null ? FormKind.DECLARATION : start.kind();
    FormKind kind = executed ? FormKind.SELF_EVALUATION : titled;
    return new FormArea(
        grid, kind, start.title(), start.row(), last, own, starts.getFirst().row() - 1, labelled);
  }

  private boolean isExecuted(GridCell cell) {
    return vocabulary
        .label(Section.FUND_COLUMNS, cell.text())
        .filter(label -> label == Label.EXECUTED)
        .isPresent();
  }
}
