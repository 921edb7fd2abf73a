package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.HeadingLabel;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.excel.read.funds.FundLabels;
import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the forms on a sheet by their titles and labels, wherever they stand. */
final class FormFinder {

  /** Labels that may stand above 项目名称 in a form without a title. */
  private static final Set<Label> OPENING =
      Set.of(Label.DEPARTMENT, Label.UNIT, Label.FISCAL_YEAR, Label.PROJECT_CATEGORY);

  /** Other labels than those of fields; these stand above a table and never inside it. */
  private static final Set<Label> NO_FIELDS = Set.of(Label.OTHER, Label.FISCAL_YEAR);

  private final Grid grid;
  private final Vocabulary vocabulary;
  private final int mostForms;
  private final List<Start> starts = new ArrayList<>();

  /** A row where a form begins, and the title that said so. */
  private record Start(int row, TitleFinder.@Nullable Title title) {
    Start understood(OtherForms others, int last) {
      return title == null ? this : new Start(row, others.understood(title, last));
    }
  }

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
  static SheetForms find(Grid grid, Vocabulary vocabulary, int mostForms) {
    return new FormFinder(grid, vocabulary, mostForms).forms();
  }

  private SheetForms forms() {
    List<IndicatorHeader> headers = new ArrayList<>();
    String named = "";
    for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
      if (Math.max(starts.size(), headers.size()) > 2 * mostForms) {
        break;
      }
      if (!headers.isEmpty() && row <= headers.getLast().last()) {
        continue;
      }
      Optional<IndicatorHeader> header = HeaderScan.at(grid, row, vocabulary);
      if (header.isPresent()) {
        startWithoutName(header.get().first(), headers);
        headers.add(header.get());
        named = "";
        continue;
      }
      Optional<TitleFinder.Title> title = TitleFinder.at(grid, row, vocabulary);
      if (title.isPresent()) {
        starts.add(new Start(row, title.get()));
        named = "";
      } else {
        String name = nameLabel(row);
        if (!name.isEmpty() && (name.equals(named) || !titledSince(headers))) {
          starts.add(new Start(opening(row), null));
        }
        named = name.isEmpty() ? named : name;
      }
    }
    return cut(headers);
  }

  /**
   * The label of a project's name in a row, or nothing. The same label once more is the next
   * form's; 专项名称 above 项目名称 is not.
   */
  private String nameLabel(int row) {
    Optional<String> label =
        grid.filled(row).stream()
            .filter(cell -> isLabel(cell, Label.PROJECT_NAME::equals))
            .map(cell -> Wording.plain(ClosingReader.COLON.split(cell.text(), 2)[0]))
            .findFirst();
    return label.filter(text -> !ListHead.at(grid, row, vocabulary)).orElse("");
  }

  /** A table below no title and no name still is a form's; it starts with its first label. */
  private void startWithoutName(int row, List<IndicatorHeader> headers) {
    if (titledSince(headers) || isContinued(row, headers)) {
      return;
    }
    int floor = headers.isEmpty() ? 0 : headers.getLast().last() + 1;
    int first = row;
    for (int above : grid.filledRows(floor, row - 1)) {
      if (hasLabel(above, FormFinder::isField)) {
        first = above;
        break;
      }
    }
    starts.add(new Start(first, null));
  }

  /** A header with nothing but rows of a table above it goes on with that table's form. */
  private boolean isContinued(int row, List<IndicatorHeader> headers) {
    if (headers.isEmpty()) {
      return false;
    }
    for (int above : grid.filledRows(headers.getLast().last() + 1, row - 1)) {
      if (hasLabel(above, FormFinder::isField)) {
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
    while (row > 0 && grid.isFilled(row - 1) && hasLabel(row - 1, OPENING::contains)) {
      row--;
    }
    return row;
  }

  /** A cover has a project's name as well, but neither money nor goals. */
  private static boolean isContent(Label label) {
    return FundLabels.ALL.contains(label) || LabelCell.isHead(label);
  }

  private static boolean isField(Label label) {
    return !NO_FIELDS.contains(label);
  }

  private boolean hasLabel(int row, Predicate<Label> wanted) {
    return grid.filled(row).stream().anyMatch(cell -> isLabel(cell, wanted));
  }

  private boolean isLabel(GridCell cell, Predicate<Label> wanted) {
    return HeadingLabel.of(cell.text(), vocabulary)
        .filter(found -> wanted.test(found.label()))
        .isPresent();
  }

  private SheetForms cut(List<IndicatorHeader> headers) {
    List<FormArea> areas = new ArrayList<>();
    List<OtherKind> kinds = new ArrayList<>();
    OtherForms others = new OtherForms(grid, vocabulary);
    int titled = -1;
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1).row() - 1 : grid.lastRow();
      Start start = starts.get(i).understood(others, last);
      List<IndicatorHeader> own =
          headers.stream()
              .filter(found -> start.row() <= found.first() && found.first() <= last)
              .toList();
      titled = start.title() == null ? titled : start.row();
      // Above the first form that has no title may stand labels that only other forms have.
      int from = i == 0 && start.title() == null ? 0 : start.row();
      Optional<OtherKind> other = others.at(start.title(), from, last, own);
      if (other.isPresent()) {
        kinds.add(other.get());
      } else if (isForm(start, last, own)) {
        areas.addAll(ProjectTable.apart(area(start, last, own, titled), vocabulary, mostForms));
      }
    }
    if (areas.isEmpty() && kinds.isEmpty()) {
      others.onSheet().ifPresent(kinds::add);
    }
    return new SheetForms(areas, kinds);
  }

  /** Without title and table a name is a note's or a list's; a titled list is no form either. */
  private boolean isForm(Start start, int last, List<IndicatorHeader> own) {
    if (start.title() == null || !own.isEmpty()) {
      return !own.isEmpty() && (start.title() == null || start.title().kind() != null);
    }
    if (start.title().kind() == null) {
      return false;
    }
    for (int row : grid.filledRows(start.row(), last)) {
      if (hasLabel(row, Label.PROJECT_NAME::equals)) {
        return !ListHead.at(grid, row, vocabulary);
      }
    }
    return true;
  }

  private FormArea area(Start start, int last, List<IndicatorHeader> own, int titled) {
    int lastHeading = own.isEmpty() ? last : own.getFirst().first() - 1;
    boolean labelled = false;
    boolean executed = false;
    for (int row : grid.filledRows(start.row(), lastHeading)) {
      labelled |= hasLabel(row, own.isEmpty() ? FormFinder::isContent : FormFinder::isField);
      executed |= grid.filled(row).stream().anyMatch(this::isExecuted);
    }
    boolean reached =
        own.stream().anyMatch(header -> header.has(Label.ACTUAL) || header.has(Label.SCORE));
    FormKind titledKind = start.title() == null ? null : start.title().kind();
    FormKind plain = executed ? FormKind.SELF_EVALUATION : FormKind.DECLARATION;
    FormKind kind = reached ? FormKind.SELF_EVALUATION : titledKind == null ? plain : titledKind;
    GridCell title = start.title() == null ? null : start.title().cell();
    return new FormArea(
        grid,
        kind,
        title,
        start.row(),
        last,
        own,
        starts.getFirst().row() - 1,
        titled,
        Map.of(),
        labelled);
  }

  private boolean isExecuted(GridCell cell) {
    return vocabulary
        .label(Section.FUND_COLUMNS, cell.text())
        .filter(label -> Label.EXECUTED.equals(label))
        .isPresent();
  }
}
