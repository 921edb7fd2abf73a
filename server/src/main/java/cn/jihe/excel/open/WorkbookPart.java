package cn.jihe.excel.open;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What the main part of a workbook says, as far as it matters here.
 *
 * @param names what stands behind short names of the whole workbook, by the name in lower case
 */
record WorkbookPart(List<SheetPart> sheets, boolean date1904, Map<String, String> names) {

  private static final int LONGEST_NAMED = 100;
  private static final int MOST_NAMES = 1_000;

  WorkbookPart {
    sheets = List.copyOf(sheets);
    names = Map.copyOf(names);
  }

  /**
   * Reads it.
   *
   * @param part closed with this
   * @param relations of the part, by which it names the parts of its sheets
   */
  static WorkbookPart read(InputStream part, List<Relation> relations, WorkbookCounts counts)
      throws XMLStreamException {
    try (PartXml xml = new PartXml(part, counts.deepest())) {
      Reading reading = new Reading(xml, relations);
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          counts.node(xml);
          reading.start();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          reading.end();
        } else {
          reading.text();
        }
        event = xml.next();
      }
      return new WorkbookPart(reading.sheets, reading.date1904, reading.names);
    }
  }

  private static final class Reading {

    private final PartXml xml;
    private final Map<String, Relation> byId;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean date1904;
    private String name = "";

    Reading(PartXml xml, List<Relation> relations) {
      this.xml = xml;
      this.byId =
          relations.stream()
              .collect(Collectors.toMap(Relation::id, relation -> relation, (a, b) -> a));
    }

    void start() {
      if (xml.depth() == 2 && xml.name().equals("workbookPr")) {
        date1904 = isTrue(xml.attribute("date1904"));
      } else if (xml.depth() == 3 && xml.name().equals("sheet")) {
        sheet();
      } else if (xml.depth() == 3 && xml.name().equals("definedName")) {
        boolean isOfAll = xml.attribute("localSheetId").isEmpty();
        boolean isFunction = isTrue(xml.attribute("function"));
        name = isOfAll && !isFunction ? xml.attribute("name") : "";
        text.setLength(0);
      }
    }

    void text() throws XMLStreamException {
      if (!name.isEmpty()) {
        xml.appendTo(text, LONGEST_NAMED + 1);
      }
    }

    void end() {
      if (!name.isEmpty() && text.length() <= LONGEST_NAMED && names.size() < MOST_NAMES) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), text.toString());
      }
      name = "";
    }

    private void sheet() {
      String id = "";
      for (int i = 0; i < xml.attributes(); i++) {
        if (xml.attributeName(i).equals("id") && !xml.attributeNamespace(i).isEmpty()) {
          id = xml.attribute(i);
        }
      }
      Relation relation = byId.get(id);
      // Two sheets never share a part; a file that says so would be read again and again.
      boolean hasCells = relation != null && relation.is("worksheet") && parts.add(relation.part());
      String state = xml.attribute("state");
      sheets.add(
          new SheetPart(
              xml.attribute("name"),
              xml.attribute("sheetId"),
              id,
              relation == null ? "" : relation.part(),
              hasCells ? SheetPart.Kind.WORKSHEET : SheetPart.Kind.OTHER,
              !state.isEmpty() && !state.equals("visible")));
    }

    private static boolean isTrue(String value) {
      return value.equals("1") || value.equals("true");
    }
  }
}
