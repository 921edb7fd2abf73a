package cn.jihe.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which merged region covers a cell. */
final class Merges {

  /** Regions over more rows than this together say nothing about a form; bounds a hostile list. */
  private static final int ROWS_IN_ALL = 1_000_000;

  private final Map<Integer, List<Span>> byRow = new HashMap<>();

  private Merges() {}

  /** Keeps the regions by row, down to the last row that matters. */
  static Merges within(List<Span> regions, int lastRow) {
    Merges merges = new Merges();
    int kept = 0;
    for (Span region : regions) {
      int last = Math.min(region.lastRow(), lastRow);
      kept += Math.max(0, last - region.firstRow() + 1);
      if (kept > ROWS_IN_ALL) {
        break;
      }
      for (int row = region.firstRow(); row <= last; row++) {
        merges.byRow.computeIfAbsent(row, key -> new ArrayList<>(2)).add(region);
      }
    }
    return merges;
  }

  Span at(int row, int column) {
    for (Span region : byRow.getOrDefault(row, List.of())) {
      if (region.firstColumn() <= column && column <= region.lastColumn()) {
        return region;
      }
    }
    return Span.ofCell(row, column);
  }
}
