package cn.jihe.excel.grid;

import java.util.ArrayList;
import java.util.Comparator;
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
    merges.byRow.values().forEach(spans -> spans.sort(Comparator.comparingInt(Span::firstColumn)));
    return merges;
  }

  /** The regions that cover some of a row, from left to right. */
  List<Span> inRow(int row) {
    return byRow.getOrDefault(row, List.of());
  }

  /** Excel allows no overlaps, so the last region that starts at or before the column decides. */
  Span at(int row, int column) {
    List<Span> regions = inRow(row);
    int low = 0;
    int high = regions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (regions.get(middle).firstColumn() <= column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high >= 0 && regions.get(high).lastColumn() >= column
        ? regions.get(high)
        : Span.ofCell(row, column);
  }
}
