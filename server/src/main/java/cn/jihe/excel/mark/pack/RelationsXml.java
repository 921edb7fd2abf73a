package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.excel.open.Relation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** The part in which the relations of another stand, while some are added. */
final class RelationsXml {

  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String TYPE = "application/vnd.openxmlformats-package.relationships+xml";
  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final String source;
  private final String name;
  private final boolean isNew;
  private final XmlText xml;
  private final XmlNode root;
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder added = new StringBuilder();
  private int number = 1;

  private RelationsXml(String source, String name, boolean isNew, XmlText xml)
      throws XMLStreamException {
    this.source = source;
    this.name = name;
    this.isNew = isNew;
    this.xml = xml;
    this.root = XmlTree.of(xml.text());
    root.children().forEach(relation -> ids.add(relation.attribute("Id")));
  }

  /**
   * The relations of a part, which need not have any yet.
   *
   * @throws XMLStreamException when they cannot be read
   */
  static RelationsXml of(PackageEdit edit, String source) throws IOException, XMLStreamException {
    String actual = edit.actualName(source);
    String name = nameFor(actual);
    boolean isNew = edit.pack().part(name).isEmpty();
    XmlText xml = isNew ? new XmlText(EMPTY, StandardCharsets.UTF_8, 0) : edit.xml(name);
    return new RelationsXml(actual, name, isNew, xml);
  }

  /** The part in which the relations of a part stand. */
  static String nameFor(String source) {
    int slash = source.lastIndexOf('/') + 1;
    return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
  }

  /**
   * Adds one that leads to a part.
   *
   * @param kind the last word of its type
   * @return its id
   */
  String add(String kind, String part) {
    return add(kind, relative(source, part), "");
  }

  /** Adds one that leads out of the package. */
  String addOutside(String kind, String address) {
    return add(kind, address, " TargetMode=\"External\"");
  }

  private String add(String kind, String target, String mode) {
    while (!ids.add("rId" + number)) {
      number++;
    }
    String id = "rId" + number;
    added.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
            .formatted(id, OFFICE, kind, XmlEscape.attribute(target), mode));
    return id;
  }

  /** Writes what was added, if anything was. */
  void commit(PackageEdit edit, TypesXml types) {
    if (added.isEmpty()) {
      return;
    }
    Splices splices = new Splices(xml.text());
    splices.append(root, XmlEscape.prefixed(root.prefix(), added.toString()));
    if (isNew) {
      edit.add(name, xml.bytes(splices.applied()));
      types.want(name, TYPE);
    } else {
      edit.splice(name, xml, splices);
    }
  }

  /** Takes relations of a part out; the part that holds them goes with the last. */
  static void remove(PackageEdit edit, String source, Predicate<Relation> gone)
      throws IOException, XMLStreamException {
    Set<String> ids = new HashSet<>();
    List<Relation> all = edit.pack().relations(source);
    all.stream().filter(gone).map(Relation::id).forEach(ids::add);
    String name = nameFor(edit.actualName(source));
    if (ids.isEmpty()) {
      return;
    }
    if (ids.size() == all.size()) {
      edit.remove(name);
      return;
    }
    XmlText xml = edit.xml(name);
    Splices splices = new Splices(xml.text());
    XmlTree.of(xml.text()).children().stream()
        .filter(relation -> ids.contains(relation.attribute("Id")))
        .forEach(splices::remove);
    edit.splice(name, xml, splices);
  }

  /** A part's name as seen from the folder of another. */
  static String relative(String source, String target) {
    int common = 0;
    int slash = target.indexOf('/');
    while (slash >= 0 && source.startsWith(target.substring(0, slash + 1))) {
      common = slash + 1;
      slash = target.indexOf('/', common);
    }
    long up = source.substring(common).chars().filter(each -> each == '/').count();
    return "../".repeat((int) up) + target.substring(common);
  }
}
