package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** What the package says its parts are, while parts of ours are added. */
final class TypesXml {

  static final String PART = "[Content_Types].xml";
  static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String DRAWINGS = "vml";

  private final PackageEdit edit;
  private final Map<String, String> wanted = new LinkedHashMap<>();
  private boolean drawings;

  TypesXml(PackageEdit edit) {
    this.edit = edit;
  }

  /** Says what a new part is, unless its ending says so already. */
  void want(String name, String type) {
    String known = edit.pack().contentType(name);
    if (known.equalsIgnoreCase(type)) {
      return;
    }
    // As Excel does; others look at the ending only.
    if (name.endsWith("." + DRAWINGS) && known.isEmpty()) {
      drawings = true;
    } else {
      wanted.put(name, type);
    }
  }

  void commit() throws IOException, XMLStreamException {
    StringBuilder added = new StringBuilder();
    if (drawings) {
      added.append("<Default Extension=\"%s\" ContentType=\"%s\"/>".formatted(DRAWINGS, DRAWING));
    }
    wanted.forEach(
        (name, type) ->
            added.append(
                "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
                    .formatted(XmlEscape.attribute(name), type)));
    if (!added.isEmpty()) {
      XmlText xml = edit.xml(PART);
      XmlNode root = XmlTree.of(xml.text());
      Splices splices = new Splices(xml.text());
      splices.append(root, XmlEscape.prefixed(root.prefix(), added.toString()));
      edit.splice(PART, xml, splices);
    }
  }

  /** Says nothing any more of parts that are gone. */
  static void remove(PackageEdit edit, Predicate<String> gone)
      throws IOException, XMLStreamException {
    XmlText xml = edit.xml(PART);
    Splices splices = new Splices(xml.text());
    XmlTree.of(xml.text())
        .children("Override")
        .filter(type -> gone.test(PackageEdit.key(type.attribute("PartName"))))
        .forEach(splices::remove);
    edit.splice(PART, xml, splices);
  }
}
