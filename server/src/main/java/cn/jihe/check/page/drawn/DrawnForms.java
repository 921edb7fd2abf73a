package cn.jihe.check.page.drawn;

import cn.jihe.check.ShownForms;
import cn.jihe.check.page.drawn.DrawnForm.DrawnAside;
import cn.jihe.check.page.drawn.DrawnForm.DrawnCell;
import cn.jihe.check.page.drawn.DrawnForm.DrawnColumn;
import cn.jihe.check.page.drawn.DrawnForm.DrawnRow;
import cn.jihe.check.page.drawn.DrawnForm.Gap;
import cn.jihe.check.page.drawn.DrawnForm.WholeMark;
import cn.jihe.check.page.drawn.VisibleParts.Line;
import cn.jihe.excel.draw.DrawArea;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.excel.draw.SheetDrawing.DrawingRow;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes what the page shows of the drawing of a form and what was found in it. For one form. */
public final class DrawnForms {

  private static final Messages MESSAGES = Messages.beside(DrawnForms.class);

  /** A row is at least as high as so many lines, if it is on the sheet. */
  private static final int MOST_LINES = 8;

  private static final double POINTS_OF_LINE = 15;

  /** How wide a table is at least, by how many columns it has at most. */
  private static final NavigableMap<Integer, String> WIDTHS =
      new TreeMap<>(Map.of(8, "few", 10, "some", 14, "many", DrawArea.MOST_COLUMNS, "most"));

  private final SheetDrawing drawing;
  private final VisibleParts parts;
  private final FormMarks marks;
  private final FormPins pins;
  private final CellViews cells;
  private final Asides asides;
  private final Spills spills;
  private final int number;
  private final Texts texts;
  private final ToldTexts told;

  /**
   * What is shown in a drawing.
   *
   * @param entries what was found in it, in the order of their numbers
   * @param pins remarks
   */
  public record Shown(List<Entry> entries, List<ShownForms.Pin> pins) {
    public Shown {
      entries = List.copyOf(entries);
      pins = List.copyOf(pins);
    }
  }

  private DrawnForms(SheetDrawing drawing, Shown shown, int number, Language language) {
    this.drawing = drawing;
    this.number = number;
    this.texts = MESSAGES.in(language);
    this.told = new ToldTexts(language);
    this.parts = new VisibleParts(drawing);
    this.marks = new FormMarks(drawing, shown.entries());
    this.pins = new FormPins(marks, shown.pins());
    this.cells = new CellViews(number, marks, pins, texts);
    this.asides = new Asides(cells, marks, texts);
    this.spills = new Spills(drawing, parts, marks);
  }

  /**
   * What the page shows of a form. The n-th entry is linked to as {@code f-number-n}, the cell E7
   * has the id {@code c-number-E7}.
   *
   * @param drawing of the form's range
   * @param number the form's, from 1
   */
  public static DrawnForm of(SheetDrawing drawing, Shown shown, int number, Language language) {
    return new DrawnForms(drawing, shown, number, language).form();
  }

  /**
   * All entries of a form in the order in which they are numbered: what is about it as a whole,
   * then cell by cell; those among them whose words are said at an earlier form.
   */
  public static List<Entry> numbered(ToldForm told) {
    return Stream.concat(
            told.entries().stream(), told.elsewhere().stream().map(ToldForm.Said::entry))
        .sorted(
            Comparator.comparing((Entry entry) -> !entry.whole())
                .thenComparing(Entry::cell)
                .thenComparing(Entry::severity))
        .toList();
  }

  private DrawnForm form() {
    List<DrawnAside> below = new ArrayList<>();
    asides.ofColumns(parts).ifPresent(below::add);
    asides.beyond(leftOut()).ifPresent(below::add);
    String sheet = drawing.area().sheet();
    long count = marks.count() + marks.beyond().size();
    return new DrawnForm(
        number,
        sheet,
        texts.say("region", sheet, range()),
        texts.say(count == 0 ? "captionClean" : "caption", sheet, range(), count),
        width(),
        marks.apart().stream().map(this::whole).toList(),
        columns(),
        rows(),
        below,
        marks.anyFurther(),
        pins.any(),
        texts.map());
  }

  private WholeMark whole(FormMarks.Apart apart) {
    Entry entry = apart.entry();
    return new WholeMark(
        cells.wholeMark(apart.number(), entry.severity()),
        entry.whole() ? told.place(entry) : entry.cell().sheet() + "!" + told.place(entry),
        entry.text().message());
  }

  private String range() {
    Span range = drawing.area().range();
    String first = CellRef.columnName(range.firstColumn()) + (range.firstRow() + 1);
    String last = CellRef.columnName(range.lastColumn()) + (range.lastRow() + 1);
    return first + ":" + last;
  }

  /** How many rows and columns are not drawn because there are too many. */
  private int leftOut() {
    Span all = drawing.area().range();
    Span drawn = drawing.area().drawn();
    return all.lastRow() - drawn.lastRow() + all.lastColumn() - drawn.lastColumn();
  }

  private String width() {
    return WIDTHS.ceilingEntry(parts.columns().size()).getValue();
  }

  private List<DrawnColumn> columns() {
    List<DrawingColumn> visible = parts.columns();
    List<Integer> shares = ColumnShares.of(visible.stream().map(DrawingColumn::width).toList());
    List<DrawnColumn> columns = new ArrayList<>();
    for (int i = 0; i < visible.size(); i++) {
      columns.add(
          new DrawnColumn(CellRef.columnName(visible.get(i).number()), "w-" + shares.get(i)));
    }
    return columns;
  }

  private List<DrawnRow> rows() {
    List<DrawnRow> rows = new ArrayList<>();
    for (int line = 0; line < parts.lines().size(); line++) {
      Line each = parts.lines().get(line);
      rows.add(each.isHidden() ? hidden(each, line) : row(each.rows().getFirst(), line));
    }
    return rows;
  }

  private DrawnRow row(DrawingRow row, int line) {
    List<DrawingCell> all = parts.cells(line);
    List<DrawnCell> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      DrawingCell cell = all.get(i);
      boolean spill = spills.over(cell, all.subList(i + 1, all.size()));
      shown.add(cells.inTable(cell, parts.width(cell), parts.height(cell), spill));
    }
    long lines = Math.min(MOST_LINES, Math.round(row.height() / POINTS_OF_LINE));
    return new DrawnRow(row.number() + 1, lines < 2 ? "" : "h-" + lines, shown, List.of());
  }

  /** What is hidden is said in the widest of the gaps between cells that reach across it. */
  private DrawnRow hidden(Line line, int at) {
    List<Integer> gaps = parts.gaps(at);
    int widest = gaps.stream().max(Comparator.naturalOrder()).orElse(0);
    int chosen = gaps.indexOf(widest);
    List<Gap> views = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      views.add(
          new Gap(
              gaps.get(i),
              i == chosen ? List.of(asides.ofRows(line, parts.hiddenIn(line))) : List.of()));
    }
    return new DrawnRow(0, "", List.of(), views);
  }
}
