package cn.jihe.excel.read.table;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What stands in the columns below an indicator header, each cell once.
 *
 * @param byColumn the texts of each column that has any, from top to bottom
 */
record ColumnTexts(Map<Integer, List<String>> byColumn) {

  /** A table says what its columns are in its first rows; bounds the work on a hostile sheet. */
  private static final int MOST_ROWS = 200;

  /** Of the rows down to the first that closes the table. */
  static ColumnTexts below(IndicatorHeader header, FormArea area, Vocabulary vocabulary) {
    Map<Integer, List<String>> texts = new TreeMap<>();
    Grid grid = area.grid();
    int rows = 0;
    for (int row : grid.filledRows(area.firstBelow(header), area.last())) {
      if (rows++ > MOST_ROWS || closes(grid, row, vocabulary)) {
        break;
      }
      if (!area.isRepeatedHeader(row)) {
        for (GridCell cell : grid.filled(row)) {
          texts.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell.text());
        }
      }
    }
    return new ColumnTexts(texts);
  }

  private static boolean closes(Grid grid, int row, Vocabulary vocabulary) {
    return vocabulary
        .label(Section.CLOSING, grid.filled(row).getFirst().text())
        .filter(label -> !Label.SUBTOTAL.equals(label))
        .isPresent();
  }

  Set<Integer> columns() {
    return byColumn.keySet();
  }

  /** How many of a column's cells are like this. */
  int count(int column, Predicate<String> like) {
    return (int) byColumn.getOrDefault(column, List.of()).stream().filter(like).count();
  }

  /** How many cells a column has. */
  int count(int column) {
    return byColumn.getOrDefault(column, List.of()).size();
  }
}
