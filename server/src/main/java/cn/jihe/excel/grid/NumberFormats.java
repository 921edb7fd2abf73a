package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The number formats of a workbook by the styles of its cells. Nothing else of styles is read. */
final class NumberFormats {

  private static final int BASE_TEN_DIGITS = 9;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> ofStyles = new ArrayList<>();
  private final Map<Integer, NumberFormat> made = new HashMap<>();

  private NumberFormats() {}

  /** Of a workbook without styles. */
  static NumberFormats none() {
    return new NumberFormats();
  }

  /** Of a part that breaks what stands before the break; none without such a part. */
  static NumberFormats read(WorkbookPackage pack, WorkbookCounts counts) throws IOException {
    NumberFormats formats = new NumberFormats();
    String part = pack.related("styles");
    if (part == null) {
      return formats;
    }
    try (PartXml xml = new PartXml(pack.open(part), counts.deepest())) {
      formats.read(xml, counts);
    } catch (XMLStreamException e) {
      BrokenParts.require(e);
    }
    return formats;
  }

  private void read(PartXml xml, WorkbookCounts counts) throws XMLStreamException {
    boolean inCellStyles = false;
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.name();
        if (xml.depth() == 2) {
          inCellStyles = name.equals("cellXfs");
        }
        if (xml.depth() == 3 && name.equals("xf")) {
          counts.style();
          counts.attributes(xml);
          if (inCellStyles) {
            ofStyles.add(number(xml.attribute("numFmtId")));
          }
        } else {
          counts.node(xml);
        }
        if (xml.depth() == 3 && name.equals("numFmt")) {
          codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
        }
      }
      event = xml.next();
    }
  }

  /**
   * The format of a style.
   *
   * @param style the cell's number of it; one that is not there shows numbers as they are
   */
  NumberFormat of(int style) {
    if (style < 0 || style >= ofStyles.size()) {
      return NumberFormat.GENERAL;
    }
    Integer id = ofStyles.get(style);
    return made.computeIfAbsent(id, key -> NumberFormat.of(key, codes.get(key)));
  }

  /** Zero for what is no number. */
  static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9' || text.length() > BASE_TEN_DIGITS) {
        return 0;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
