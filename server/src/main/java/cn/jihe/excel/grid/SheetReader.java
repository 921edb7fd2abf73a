package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.form.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the XML of one sheet from its start to its end (ECMA-376 part 1, 18.3). */
final class SheetReader {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");

  private static final int ROOT = 1;
  private static final int SECTION = 2;
  private static final int ROW = 3;
  private static final int CELL = 4;

  private final PartXml xml;
  private final WorkbookCounts counts;
  private final LongTexts longTexts;
  private final SheetWatcher watcher;
  private final CellXml cell;
  private final List<GridCell> cells = new ArrayList<>();
  private final List<Span> merged = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<CellPlace> formulas = new ArrayList<>();
  private final Map<CellPlace, BigDecimal> unseenNumbers = new HashMap<>();
  private String namespace = "";
  private String section = "";
  private boolean inRow;
  private boolean inCell;
  private boolean rowsAreHidden;
  private int row = -1;
  private int column = -1;
  private int columnFormats;

  SheetReader(
      PartXml xml,
      SharedTexts texts,
      CellValues values,
      WorkbookCounts counts,
      LongTexts longTexts,
      SheetWatcher watcher) {
    this.xml = xml;
    this.counts = counts;
    this.longTexts = longTexts;
    this.watcher = watcher;
    this.cell = new CellXml(xml, texts, values, counts);
  }

  /**
   * Reads the sheet.
   *
   * @param index its place among the sheets of the clerk, from 0
   * @throws XMLStreamException when it is no sheet, or breaks
   */
  Grid read(String name, int index, boolean hidden) throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inCell) {
            cell.characters(event);
          }
        }
        default -> {}
      }
      event = xml.next();
    }
    HiddenParts unseen = new HiddenParts(hidden, hiddenRows, hiddenColumns);
    UnseenContents contents = new UnseenContents(formulas, unseenNumbers);
    return new Grid(name, index, cells, merged, unseen, contents);
  }

  private void start() throws XMLStreamException {
    if (inCell) {
      cell.start();
      return;
    }
    int depth = xml.depth();
    if (depth == ROOT) {
      root();
    } else if (!xml.namespace().equals(namespace)) {
      counts.node(xml);
    } else if (depth == CELL && inRow && xml.name().equals("c")) {
      inCell = true;
      cell.begin();
    } else if (depth == ROW) {
      inSection();
    } else if (depth == SECTION) {
      section();
    } else {
      counts.node(xml);
    }
  }

  private void root() throws XMLStreamException {
    counts.node(xml);
    namespace = xml.namespace();
    if (!xml.name().equals("worksheet") || !NAMESPACES.contains(namespace)) {
      throw new XMLStreamException("no worksheet");
    }
  }

  private void section() {
    counts.node(xml);
    section = xml.name();
    if (section.equals("sheetFormatPr")) {
      rowsAreHidden = isZero(xml.attribute("defaultRowHeight"));
      watcher.format(xml);
    }
  }

  private void inSection() {
    String name = xml.name();
    if (section.equals("sheetData") && name.equals("row")) {
      row();
    } else if (section.equals("mergeCells") && name.equals("mergeCell")) {
      counts.merges(1);
      counts.attributes(xml);
      Span span = CellNames.span(xml.attribute("ref"));
      if (span != null) {
        merged.add(span);
      }
    } else if (section.equals("cols") && name.equals("col")) {
      columns();
    } else {
      counts.node(xml);
    }
  }

  private void row() {
    inRow = true;
    row++;
    column = -1;
    boolean hidden = false;
    boolean hasHeight = false;
    int attributes = xml.attributes();
    for (int i = 0; i < attributes; i++) {
      switch (xml.attributeName(i)) {
        case "r" -> {
          int written = CellNames.row(xml.attribute(i), 0);
          row = written < 0 ? row : written;
        }
        case "hidden" -> hidden |= isTrue(xml.attribute(i));
        case "ht" -> {
          hasHeight = true;
          hidden |= isZero(xml.attribute(i));
        }
        case "spans", "s", "customFormat", "customHeight", "outlineLevel", "collapsed" -> {}
        case "thickTop", "thickBot", "ph", "dyDescent" -> {}
        default -> counts.node(xml.attributeName(i));
      }
    }
    if ((hidden || (rowsAreHidden && !hasHeight)) && row < CellNames.ROWS) {
      hiddenRows.set(row);
    }
    watcher.row(row, xml);
  }

  private void columns() {
    counts.column(++columnFormats);
    counts.attributes(xml);
    watcher.columns(xml);
    if (isTrue(xml.attribute("hidden")) || isZero(xml.attribute("width"))) {
      int first = NumberFormats.number(xml.attribute("min").strip());
      int last = Math.min(NumberFormats.number(xml.attribute("max").strip()), CellNames.COLUMNS);
      if (first >= 1 && first <= last) {
        hiddenColumns.set(first - 1, last);
      }
    }
  }

  private void end() {
    int depth = xml.depth();
    if (inCell && depth > CELL) {
      cell.end();
    } else if (inCell) {
      inCell = false;
      endOfCell();
    } else if (depth == ROW) {
      inRow = false;
    }
  }

  /**
   * A cell without an address stands right of the one before; so does one whose address is none.
   */
  private void endOfCell() {
    int written = CellNames.column(cell.name());
    column = written < 0 ? column + 1 : written;
    if (!watcher.wants(row, column)) {
      return;
    }
    watcher.cell(row, column, cell.style());
    if (cell.isFormula() && formulas.size() < UnseenContents.MOST) {
      formulas.add(new CellPlace(row, column));
    }
    RawValue value = cell.taken();
    if (value.equals(RawValue.EMPTY) || column >= CellNames.COLUMNS || row >= CellNames.ROWS) {
      return;
    }
    longTexts.add(value.text());
    GridCell taken = new GridCell(row, column, value);
    if (taken.showsSomething()) {
      counts.cell(cell.isShared() ? 0 : value.text().length());
      cells.add(taken);
    } else if (value.number() != null && unseenNumbers.size() < UnseenContents.MOST) {
      unseenNumbers.put(new CellPlace(row, column), value.number());
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /** A height or width of nothing; not said is not nothing. */
  private static boolean isZero(String value) {
    try {
      return !value.isEmpty() && Double.parseDouble(value) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
