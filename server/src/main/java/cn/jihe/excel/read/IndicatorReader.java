package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.excel.read.table.ComparatorCell;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormField;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.form.RawValue;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import cn.jihe.words.LevelNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the indicator table. */
final class IndicatorReader {

  private static final LevelNames NAMES = LevelNames.standard();

  private static final Pattern NO_UNIT = Pattern.compile("[—–－\\-/／无]*");

  /** Fields that are not simply what their column holds. */
  private static final Set<String> PUT_TOGETHER = Set.of("level1", "level2", "level3", "target");

  private final Grid grid;
  private final IndicatorHeader header;
  private final FoundCells found;
  private final List<PlainColumn> plain;
  private @Nullable CellRef level1;
  private @Nullable CellRef level2;

  private IndicatorReader(FormArea area, IndicatorHeader header, FoundCells found) {
    this.grid = area.grid();
    this.header = header;
    this.found = found;
    this.plain =
        FormSchema.standard().fields(area.kind(), Block.INDICATORS).stream()
            .filter(field -> !PUT_TOGETHER.contains(field.leaf()))
            .flatMap(field -> PlainColumn.of(field, header).stream())
            .sorted(Comparator.comparingInt(PlainColumn::at))
            .toList();
  }

  /** A field that is what its column holds. */
  private record PlainColumn(FormField field, int at) {
    static Optional<PlainColumn> of(FormField field, IndicatorHeader header) {
      OptionalInt column = header.column(new Label(field.label()));
      return column.isPresent()
          ? Optional.of(new PlainColumn(field, column.getAsInt()))
          : Optional.empty();
    }
  }

  /** Reads these rows as indicators 0, 1, …; labels of rows in between still count. */
  static void read(FormArea area, IndicatorHeader header, List<Integer> rows, FoundCells found) {
    IndicatorReader reader = new IndicatorReader(area, header, found);
    int index = 0;
    int from = area.firstBelow(header);
    for (int row : rows) {
      for (int before : area.grid().filledRows(from, row)) {
        if (!area.isRepeatedHeader(before)) {
          reader.noteLevels(before);
          if (before < row) {
            reader.noteHeading(before);
          }
        }
      }
      reader.readRow(index, row);
      index++;
      from = row + 1;
    }
  }

  /**
   * A blank level cell takes the label above it, merged or not; a new level 1 ends level 2. 数量指标 in
   * the column of level 1, with nothing beside it, is of level 2 all the same.
   */
  private void noteLevels(int row) {
    CellRef first = filled(Label.LEVEL1, row);
    CellRef second = filled(Label.LEVEL2, row);
    boolean same = first != null && first.equals(second);
    if (first != null && is(NAMES::isKindOnly, first)) {
      boolean swapped = second != null && !same && is(NAMES::isGroupOnly, second);
      CellRef kind = first;
      first = swapped ? second : second == null || same ? null : first;
      second = swapped || first == null ? kind : second;
    } else if (second != null && is(NAMES::isGroupOnly, second) && (first == null || same)) {
      first = second;
      second = null;
    }
    if (first != null && !first.equals(level1)) {
      level1 = first;
      level2 = null;
    }
    level2 = second == null ? level2 : second;
  }

  /** A level may stand alone in the column of the names, above the rows that it heads. */
  private void noteHeading(int row) {
    CellRef name = filled(Label.LEVEL3, row);
    if (name != null && is(NAMES::isKindOnly, name)) {
      level2 = name;
    } else if (name != null && is(NAMES::isGroupOnly, name)) {
      level1 = name;
      level2 = null;
    }
  }

  private boolean is(Predicate<String> name, CellRef cell) {
    return name.test(grid.text(cell.row(), cell.column()));
  }

  private @Nullable CellRef filled(Label level, int row) {
    OptionalInt column = header.column(level);
    return column.isPresent() && !grid.text(row, column.getAsInt()).isEmpty()
        ? grid.ref(row, column.getAsInt())
        : null;
  }

  private void readRow(int index, int row) {
    putLevel(index, row, Label.LEVEL1, level1);
    putLevel(index, row, Label.LEVEL2, level2);
    header
        .column(Label.LEVEL3)
        .ifPresent(column -> found.put(FieldPath.ofIndicator(index, "level3"), row, column));
    putTarget(index, row);
    plain.forEach(column -> found.put(column.field().inRow(index), row, column.at()));
  }

  private void putLevel(int index, int row, Label level, @Nullable CellRef carried) {
    OptionalInt column = header.column(level);
    if (column.isEmpty()) {
      return;
    }
    CellRef cell = carried == null ? grid.ref(row, column.getAsInt()) : carried;
    found.put(
        FieldPath.ofIndicator(index, Label.LEVEL1.equals(level) ? "level1" : "level2"),
        cell,
        grid.value(cell.row(), cell.column()));
  }

  private void putTarget(int index, int row) {
    OptionalInt year = header.column(Label.TARGET);
    OptionalInt column = year.isPresent() ? year : header.column(Label.PROJECT_TARGET);
    if (column.isEmpty()) {
      return;
    }
    RawValue value = grid.value(row, column.getAsInt());
    String sign = ComparatorCell.isCompared(value.text()) ? "" : sign(row);
    String joined = sign + value.text() + unit(row, value.text());
    CellRef cell = grid.ref(row, column.getAsInt());
    FieldPath path = FieldPath.ofIndicator(index, "target");
    if (!sign.isEmpty()) {
      found.putSignApart(path, cell, RawValue.ofText(joined));
      return;
    }
    RawValue whole = joined.equals(value.text()) ? value : RawValue.ofText(joined);
    // What stands beside it counts even where the value repeats it: the text came from there, too.
    boolean alone = sign(row).isEmpty() && besides(row).isEmpty();
    found.put(path, cell, whole, alone);
  }

  /** The unit in a column of its own; empty where that says that there is none. */
  private String besides(int row) {
    OptionalInt column = header.column(Label.TARGET_UNIT);
    String text = column.isPresent() ? grid.text(row, column.getAsInt()).strip() : "";
    return NO_UNIT.matcher(Wording.plain(text)).matches() ? "" : text;
  }

  private String sign(int row) {
    OptionalInt column = header.column(Label.TARGET_SIGN);
    String text = column.isPresent() ? grid.text(row, column.getAsInt()).strip() : "";
    return ComparatorCell.isComparator(text) ? text : "";
  }

  private String unit(int row, String value) {
    String text = besides(row);
    boolean repeated = Wording.plain(value).endsWith(Wording.plain(text));
    return repeated || value.isEmpty() ? "" : text;
  }
}
