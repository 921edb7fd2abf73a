package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which merged areas cover the rows of some cells. */
final class MergedCells {

  /** Areas over more of these rows than this together mean nothing; bounds a hostile list. */
  private static final int MOST = 1_000_000;

  private final TreeMap<Integer, List<Span>> byRow = new TreeMap<>();

  /** The areas of a sheet that cover rows of these cells. */
  MergedCells(Stream<String> written, Collection<CellRef> cells) {
    cells.forEach(cell -> byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>(4)));
    int kept = 0;
    for (Span area : written.map(CellRange::of).flatMap(Optional::stream).toList()) {
      for (List<Span> row : byRow.subMap(area.firstRow(), area.lastRow() + 1).values()) {
        if (kept++ < MOST) {
          row.add(area);
        }
      }
    }
  }

  /** The area that one of the cells is in, or the cell alone. */
  Span at(CellRef cell) {
    return byRow.getOrDefault(cell.row(), List.of()).stream()
        .filter(area -> area.firstColumn() <= cell.column() && cell.column() <= area.lastColumn())
        .findFirst()
        .orElseGet(() -> Span.ofCell(cell.row(), cell.column()));
  }
}
