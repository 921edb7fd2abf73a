package cn.jihe.excel.read;

import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.CellRef;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the rows below an indicator header apart. */
final class IndicatorTableScan {

  private final FormArea area;
  private final IndicatorHeader header;
  private final Vocabulary vocabulary;
  private final List<Integer> indicators = new ArrayList<>();
  private final List<CellRef> emptyRows = new ArrayList<>();
  private int sumRow = -1;
  private int last;

  private IndicatorTableScan(FormArea area, IndicatorHeader header, Vocabulary vocabulary) {
    this.area = area;
    this.header = header;
    this.vocabulary = vocabulary;
    this.last = header.last();
  }

  static IndicatorTable scan(FormArea area, IndicatorHeader header, Vocabulary vocabulary) {
    IndicatorTableScan scan = new IndicatorTableScan(area, header, vocabulary);
    scan.scanRows();
    return new IndicatorTable(
        header,
        scan.indicators,
        scan.emptyRows,
        scan.sumRow < 0 ? OptionalInt.empty() : OptionalInt.of(scan.sumRow),
        scan.last);
  }

  private void scanRows() {
    boolean open = true;
    for (int number : area.grid().filledRows(area.firstBelow(header), area.last())) {
      if (area.isRepeatedHeader(number)) {
        continue;
      }
      TableRow row = new TableRow(area.grid(), header, number, vocabulary);
      Optional<Label> closing = row.closing();
      if (closing.filter(Label.SUBTOTAL::equals).isPresent()) {
        continue;
      }
      if (closing.isPresent()) {
        open = false;
        close(closing.get(), number);
      } else if (open && (row.isBareSum() || (row.maybeBareSum() && endsBehind(number)))) {
        open = false;
        close(Label.SUM, number);
      } else if (open && !row.isNote() && !row.isHeading()) {
        take(row);
      }
    }
  }

  /** Whether the next row is none of the table. */
  private boolean endsBehind(int row) {
    for (int next : area.grid().filledRows(row + 1, area.last())) {
      if (!area.isRepeatedHeader(next)) {
        return new TableRow(area.grid(), header, next, vocabulary).closing().isPresent();
      }
    }
    return true;
  }

  private void close(Label closing, int row) {
    if (Label.SUM.equals(closing) && sumRow < 0) {
      sumRow = row;
    }
    if (!Label.END.equals(closing)) {
      last = row;
    }
  }

  private void take(TableRow row) {
    if (row.isIndicator()) {
      indicators.add(row.row());
      last = row.row();
    } else if (row.standsUnderLevels() || !row.name().isEmpty()) {
      emptyRows.add(area.grid().ref(row.row(), row.nameColumn()));
      last = row.row();
    }
  }
}
