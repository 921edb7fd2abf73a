package cn.jihe.excel.open;

import java.util.NavigableSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the column formats of one sheet as POI will have them: it cuts each that overlaps earlier
 * ones into pieces, one for every edge of those.
 */
final class SheetColumns {

  private final WorkbookCounts counts;
  private final NavigableSet<Long> edges = new TreeSet<>();
  private long counted;

  SheetColumns(WorkbookCounts counts) {
    this.counts = counts;
  }

  /** Takes in an element {@code col}. */
  void add(XMLStreamReader xml) {
    long first = number(xml, "min");
    long end = number(xml, "max") + 1;
    long pieces = 1;
    if (first < end) {
      pieces += edges.subSet(first, false, end, false).size();
    }
    edges.add(first);
    edges.add(end);
    counts.columns(counted, pieces);
    counted += pieces;
  }

  /** As POI takes it; what is no number makes POI refuse the sheet. */
  private static long number(XMLStreamReader xml, String name) {
    String text = xml.getAttributeValue(null, name);
    try {
      return text == null ? 0 : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
