package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.form.TemplateMark;
import cn.jihe.template.TemplateLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a workbook says about the template it was made from, see {@link TemplateLabel}. */
final class TemplateMarks {

  /** A cell that says it says nothing else. */
  private static final int LONGEST = 60;

  private static final Pattern CELL =
      Pattern.compile("\\s*" + TemplateLabel.WORD + "\\s*[：:]\\s*([A-Z0-9_-]+)\\s*");

  private static final Pattern QUOTED = Pattern.compile("=?\"([A-Z0-9_-]{1,40})\"");

  private TemplateMarks() {}

  /**
   * What the workbook's name says; empty when it has none of ours.
   *
   * @param formula what stands behind the name
   */
  static Optional<TemplateMark> named(Optional<String> formula) {
    return formula
        .map(QUOTED::matcher)
        .filter(Matcher::matches)
        .flatMap(matcher -> TemplateMark.parse(matcher.group(1), null));
  }

  /** Each id once: as the cells say, else as the workbook's name does. */
  static List<TemplateMark> of(List<Grid> grids, Optional<TemplateMark> named) {
    Map<String, TemplateMark> marks = new LinkedHashMap<>();
    for (Grid grid : grids) {
      for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
        for (GridCell cell : grid.filled(row)) {
          inCell(grid, cell).ifPresent(mark -> marks.putIfAbsent(mark.id(), mark));
        }
      }
    }
    return marks.isEmpty() ? named.stream().toList() : List.copyOf(marks.values());
  }

  private static Optional<TemplateMark> inCell(Grid grid, GridCell cell) {
    if (cell.text().length() > LONGEST || !cell.text().contains(TemplateLabel.WORD)) {
      return Optional.empty();
    }
    Matcher matcher = CELL.matcher(cell.text());
    return matcher.matches()
        ? TemplateMark.parse(matcher.group(1), grid.ref(cell.row(), cell.column()))
        : Optional.empty();
  }
}
