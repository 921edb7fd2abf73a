package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.SchemaOrder;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** A sheet's part while it is being changed; its cells are not looked at. */
final class SheetXml {

  private final XmlText xml;
  private final XmlNode root;
  private final Rows rows;
  private final Splices splices;

  private SheetXml(XmlText xml, XmlNode root, Rows rows) {
    this.xml = xml;
    this.root = root;
    this.rows = rows;
    this.splices = new Splices(xml.text());
  }

  static SheetXml of(XmlText xml) throws XMLStreamException {
    Rows rows = new Rows();
    return new SheetXml(xml, XmlTree.of(xml.text(), rows), rows);
  }

  /** Takes down how high the rows are, and keeps none of them. */
  private static final class Rows implements XmlTree.Kept {

    private static final int IN_SHEET = 3;

    private final Map<Integer, Integer> heights = new HashMap<>();
    private int last = -1;

    @Override
    public boolean test(XMLStreamReader2 element, int depth) {
      if (depth != IN_SHEET || !element.getLocalName().equals("row")) {
        return true;
      }
      last = number(value(element, "r")).orElse(last + 1);
      String hidden = value(element, "hidden");
      String points = value(element, "ht");
      if (hidden.equals("1") || hidden.equals("true")) {
        heights.put(last, 0);
      } else if (!points.isEmpty()) {
        heights.put(last, SheetLayout.height(points));
      }
      return false;
    }

    /** From 0; empty when a row does not say it. */
    private static OptionalInt number(String written) {
      try {
        return OptionalInt.of(Integer.parseInt(written) - 1);
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }

    private static String value(XMLStreamReader2 element, String name) {
      String value = element.getAttributeValue("", name);
      return value == null ? "" : value;
    }
  }

  XmlText xml() {
    return xml;
  }

  XmlNode root() {
    return root;
  }

  Splices splices() {
    return splices;
  }

  SheetLayout layout() {
    return new SheetLayout(root, rows.heights);
  }

  /** The merged areas as they are written. */
  Stream<String> merged() {
    return root.children("mergeCells")
        .flatMap(all -> all.children("mergeCell"))
        .map(area -> area.attribute("ref"));
  }

  /** The highest number that says which of its conditional formats goes first; 0 without any. */
  int lastPriority() {
    return root.below()
        .filter(node -> node.name().equals("cfRule"))
        .mapToInt(rule -> rule.number("priority", 0))
        .max()
        .orElse(0);
  }

  /** By which the sheet names the drawing with its comments; empty when it has none. */
  String legacyDrawing() {
    return root.child("legacyDrawing").map(drawing -> drawing.attribute(":id")).orElse("");
  }

  /** Ids of shapes that controls and embedded objects of the sheet have. */
  Stream<Integer> shapeIds() {
    return root.below().filter(node -> node.has("shapeId")).map(node -> node.number("shapeId", 0));
  }

  /** Adds a child where the schema wants it. */
  void insert(String name, String ours) {
    splices.insert(
        SchemaOrder.WORKSHEET.place(root, name), XmlEscape.prefixed(root.prefix(), ours));
  }

  /** Makes the sheet one of those that are selected together, or not. */
  void select(boolean selected) {
    root.children("sheetViews")
        .flatMap(views -> views.children("sheetView"))
        .filter(view -> view.isTrue("tabSelected") != selected)
        .forEach(view -> splices.set(view, "tabSelected", selected ? "1" : "0"));
  }
}
