package cn.jihe.excel.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Author, title and the like, which are nobody's business here. A package that names some it does
 * not have would get a second name for them when POI writes it, and nobody opens one with two.
 */
final class DocumentProperties {

  private static final Set<String> KINDS =
      Set.of(
          PackageRelationshipTypes.CORE_PROPERTIES,
          PackageRelationshipTypes.CORE_PROPERTIES_ECMA376,
          PackageRelationshipTypes.EXTENDED_PROPERTIES,
          PackageRelationshipTypes.CUSTOM_PROPERTIES,
          PackageRelationshipTypes.THUMBNAIL);

  private DocumentProperties() {}

  /** Takes back what the package says of properties that it does not have, or has said before. */
  static void repair(OPCPackage parts) throws IOException, InvalidFormatException {
    PackagePart root = parts.getPart(PackagingURIHelper.PACKAGE_RELATIONSHIPS_ROOT_PART_NAME);
    if (root == null) {
      return;
    }
    Document relations = read(root);
    List<Element> surplus = surplus(relations, parts);
    if (surplus.isEmpty()) {
      return;
    }
    surplus.forEach(relation -> relation.getParentNode().removeChild(relation));
    try (OutputStream out = root.getOutputStream()) {
      StreamHelper.saveXmlInStream(relations, out);
    }
  }

  private static Document read(PackagePart root) throws IOException {
    try (InputStream in = root.getInputStream()) {
      return DocumentHelper.readDocument(in);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<Element> surplus(Document relations, OPCPackage parts) {
    List<Element> surplus = new ArrayList<>();
    boolean hasCore = false;
    NodeList all = relations.getElementsByTagNameNS("*", "Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element relation = (Element) all.item(i);
      String type = relation.getAttribute("Type");
      boolean isCore = type.endsWith("/core-properties");
      if (KINDS.contains(type) && (!leadsToPart(relation, parts) || (isCore && hasCore))) {
        surplus.add(relation);
      } else {
        hasCore |= isCore;
      }
    }
    return surplus;
  }

  private static boolean leadsToPart(Element relation, OPCPackage parts) {
    return target(relation).filter(parts::containPart).isPresent();
  }

  /** Empty for what is no name of a part, such as an address outside the package. */
  private static Optional<PackagePartName> target(Element relation) {
    if (relation.getAttribute("TargetMode").equals("External")) {
      return Optional.empty();
    }
    try {
      URI target = URI.create("/").resolve(relation.getAttribute("Target"));
      return Optional.of(PackagingURIHelper.createPartName(target));
    } catch (IllegalArgumentException | InvalidFormatException e) {
      return Optional.empty();
    }
  }
}
