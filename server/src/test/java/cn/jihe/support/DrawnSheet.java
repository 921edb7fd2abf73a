package cn.jihe.support;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.WorkbookReader;
import cn.jihe.form.RawValue;
import cn.jihe.form.Workbook;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet drawn as text: a line a row, cells between bars. {@code <} joins a cell to the one on its
 * left, {@code ^} to the one above; {@code ⏎} is a line break.
 */
public final class DrawnSheet {

  private DrawnSheet() {}

  public static Grid grid(String sheet, int index, String drawing) {
    List<GridCell> cells = new ArrayList<>();
    Map<Long, Span> spans = new HashMap<>();
    List<String[]> lines = drawing.lines().map(line -> line.split("\\|", -1)).toList();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).length; column++) {
        String text = lines.get(row)[column].strip().replace('⏎', '\n');
        Span joined =
            switch (text) {
              case "<" -> spans.get(key(row, column - 1));
              case "^" -> spans.get(key(row - 1, column));
              default -> null;
            };
        if (joined == null) {
          spans.put(key(row, column), Span.ofCell(row, column));
          if (!text.isEmpty()) {
            cells.add(new GridCell(row, column, RawValue.ofText(text)));
          }
        } else {
          grow(spans, joined, row, column);
        }
      }
    }
    List<Span> merged =
        spans.values().stream().filter(span -> !span.isSingle()).distinct().toList();
    return new Grid(sheet, index, cells, merged);
  }

  /** Reads one drawn sheet as a whole workbook. */
  public static Workbook read(String drawing) {
    return read(List.of(grid("表", 0, drawing)));
  }

  public static Workbook read(List<Grid> grids) {
    try {
      return reader().read(grids, "上传.xlsx");
    } catch (RefusedWorkbook refused) {
      throw new AssertionError(refused);
    }
  }

  public static WorkbookReader reader() {
    return new WorkbookReader(Vocabulary.standard(), 1_000);
  }

  private static void grow(Map<Long, Span> spans, Span joined, int row, int column) {
    Span grown =
        new Span(
            joined.firstRow(),
            joined.firstColumn(),
            Math.max(row, joined.lastRow()),
            Math.max(column, joined.lastColumn()));
    spans.put(key(row, column), grown);
    spans.replaceAll((key, span) -> span.equals(joined) ? grown : span);
  }

  private static long key(int row, int column) {
    return row * 1000L + column;
  }
}
