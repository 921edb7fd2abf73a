package cn.jihe.check.page.drawn;

import cn.jihe.check.page.drawn.DrawnForm.DrawnAside;
import cn.jihe.check.page.drawn.DrawnForm.DrawnCell;
import cn.jihe.check.page.drawn.DrawnForm.DrawnCount;
import cn.jihe.check.page.drawn.FormMarks.Mark;
import cn.jihe.check.page.drawn.VisibleParts.Line;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what of a form is not in its table, and holds the cells that are filled or marked there. */
final class Asides {

  private final CellViews cells;
  private final FormMarks marks;
  private final Texts texts;

  Asides(CellViews cells, FormMarks marks, Texts texts) {
    this.cells = cells;
    this.marks = marks;
    this.texts = texts;
  }

  /** Hidden rows that follow each other. */
  DrawnAside ofRows(Line line, List<DrawingCell> hidden) {
    int first = line.rows().getFirst().number() + 1;
    int last = line.rows().getLast().number() + 1;
    String title =
        first == last
            ? texts.say("hiddenRow", first)
            : texts.say("hiddenRows", last - first + 1, first, last);
    return aside(title, hidden);
  }

  /** The hidden columns; empty when there are none. */
  Optional<DrawnAside> ofColumns(VisibleParts parts) {
    List<DrawingColumn> hidden = parts.hiddenColumns();
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    String letters =
        hidden.stream()
            .map(column -> CellRef.columnName(column.number()))
            .collect(Collectors.joining(texts.say("comma")));
    String title =
        hidden.size() == 1
            ? texts.say("hiddenColumn", letters)
            : texts.say("hiddenColumns", hidden.size(), letters);
    return Optional.of(aside(title, parts.hiddenInColumns()));
  }

  /**
   * Marked cells that are not drawn at all; empty when there are none and nothing was left out.
   *
   * @param leftOut how many rows and columns are not drawn
   */
  Optional<DrawnAside> beyond(int leftOut) {
    Map<CellRef, List<Mark>> byCell =
        marks.beyond().stream()
            .collect(Collectors.groupingBy(Mark::cell, LinkedHashMap::new, Collectors.toList()));
    if (byCell.isEmpty() && leftOut == 0) {
      return Optional.empty();
    }
    List<DrawnCell> views = new ArrayList<>();
    byCell.forEach((cell, ofCell) -> views.add(cells.unseen(cell, ofCell)));
    String title = leftOut == 0 ? texts.say("beyond") : texts.say("leftOut", leftOut);
    return Optional.of(new DrawnAside(title, counts(byCell.values().stream()), views));
  }

  private DrawnAside aside(String title, List<DrawingCell> hidden) {
    List<DrawingCell> told =
        hidden.stream()
            .filter(cell -> !cell.text().isBlank() || !marks.of(cell).isEmpty())
            .toList();
    return new DrawnAside(
        title, counts(told.stream().map(marks::of)), told.stream().map(cells::apart).toList());
  }

  private List<DrawnCount> counts(Stream<List<Mark>> found) {
    Map<Severity, Long> bySeverity =
        found
            .flatMap(List::stream)
            .filter(mark -> !mark.further())
            .collect(Collectors.groupingBy(Mark::severity, Collectors.counting()));
    return Stream.of(Severity.values())
        .filter(bySeverity::containsKey)
        .map(severity -> count(severity, bySeverity.getOrDefault(severity, 0L)))
        .toList();
  }

  private DrawnCount count(Severity severity, Long marked) {
    String key = CellViews.style(severity);
    return new DrawnCount(
        key, texts.say("sign." + key), texts.say("places", texts.say(key), marked));
  }
}
