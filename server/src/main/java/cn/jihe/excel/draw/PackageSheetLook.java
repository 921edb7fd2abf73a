package cn.jihe.excel.draw;

import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.SheetWatcher;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.open.PartXml;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How some areas of a sheet of a package look, taken while its cells are read. */
final class PackageSheetLook implements SheetWatcher, SheetLook {

  /** Excel takes no more: characters and points. */
  private static final double MOST_WIDTH = 255;

  private static final double MOST_HEIGHT = 409.5;

  /** Of a sheet that says nothing. */
  private static final double USUAL_HEIGHT = 15;

  private static final int USUAL_CHARACTERS = 8;

  /** What stands left and right of the text, in characters of the usual font. */
  private static final double PADDING = 5.0 / 7;

  /** A row's height, and the style of cells that are not written; -1 for that of the column. */
  private record RowLook(double height, int style) {}

  private record ColumnLook(double width, int style) {}

  private final List<Span> areas;
  private final BitSet wanted = new BitSet();
  private final int lastColumn;
  private final PackageStyles styles;
  private final Map<CellPlace, Integer> cells = new HashMap<>();
  private final Map<Integer, RowLook> rows = new HashMap<>();
  private final Map<Integer, ColumnLook> columns = new HashMap<>();
  private double usualWidth = USUAL_CHARACTERS + PADDING;
  private double usualHeight = USUAL_HEIGHT;

  PackageSheetLook(List<DrawArea> areas, PackageStyles styles) {
    this.areas = areas.stream().map(DrawArea::drawn).toList();
    this.styles = styles;
    this.lastColumn = this.areas.stream().mapToInt(Span::lastColumn).max().orElse(-1);
    for (DrawArea area : areas) {
      Span drawn = area.drawn();
      wanted.set(Math.max(0, drawn.firstRow() - 1), drawn.lastRow() + 1);
      if (area.head() != null) {
        wanted.set(Math.max(0, area.head().first() - 1), area.head().last() + 1);
      }
    }
  }

  /**
   * The first cell of a merged region may stand left of the area or above it; by its very first
   * cell a sheet of ours is known.
   */
  @Override
  public boolean wants(int row, int column) {
    return (wanted.get(row) && column <= lastColumn) || (row == 0 && column == 0);
  }

  @Override
  public void cell(int row, int column, int style) {
    cells.put(new CellPlace(row, column), style);
  }

  @Override
  public void row(int row, PartXml element) {
    if (wanted.get(row)) {
      boolean styled = Attributes.isTrue(element, "customFormat", false);
      rows.put(
          row,
          new RowLook(
              Attributes.size(element, "ht", MOST_HEIGHT, usualHeight),
              styled ? Attributes.number(element, "s", 0) : -1));
    }
  }

  @Override
  public void columns(PartXml element) {
    int first = Attributes.number(element, "min", 0) - 1;
    int last = Math.min(Attributes.number(element, "max", 0), CellNames.COLUMNS) - 1;
    ColumnLook look =
        new ColumnLook(
            Attributes.size(element, "width", MOST_WIDTH, usualWidth),
            Attributes.number(element, "style", 0));
    for (Span area : areas) {
      int end = Math.min(last, area.lastColumn());
      for (int column = Math.max(first, area.firstColumn()); column <= end; column++) {
        columns.putIfAbsent(column, look);
      }
    }
  }

  @Override
  public void format(PartXml element) {
    int characters = Attributes.number(element, "baseColWidth", USUAL_CHARACTERS);
    usualWidth =
        Attributes.size(
            element, "defaultColWidth", MOST_WIDTH, Math.min(characters, MOST_WIDTH) + PADDING);
    usualHeight = Attributes.size(element, "defaultRowHeight", MOST_HEIGHT, USUAL_HEIGHT);
  }

  @Override
  public CellLook cell(int row, int column) {
    Integer own = cells.get(new CellPlace(row, column));
    if (own != null) {
      return styles.of(own);
    }
    RowLook ofRow = rows.get(row);
    if (ofRow != null && ofRow.style() >= 0) {
      return styles.of(ofRow.style());
    }
    ColumnLook ofColumn = columns.get(column);
    return ofColumn == null ? CellLook.PLAIN : styles.of(ofColumn.style());
  }

  @Override
  public double width(int column) {
    ColumnLook said = columns.get(column);
    return said == null ? usualWidth : said.width();
  }

  @Override
  public double height(int row) {
    RowLook said = rows.get(row);
    return said == null ? usualHeight : said.height();
  }
}
