package cn.jihe.excel.open;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts what stands in the XML parts of one package, without building anything. Reads no DTD and
 * nothing from outside the part.
 */
final class PartCounter {

  private static final String WORKSHEET = "worksheet";

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final WorkbookCounts counts;
  private final PackageKind kind;

  PartCounter(WorkbookCounts counts, PackageKind kind) {
    this.counts = counts;
    this.kind = kind;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /**
   * Counts one part.
   *
   * @return how the part reads as XML: a picture is none, and POI repairs some parts (unclosed
   *     {@code <br>} in comments) that are broken for us
   */
  PartNature count(String name, InputStream part) {
    PartNature nature = PartNature.NO_XML;
    SheetColumns columns = new SheetColumns(counts);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      try {
        String root = "";
        int depth = 0;
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.START_ELEMENT) {
            nature = PartNature.BROKEN_XML;
            root = depth == 0 ? xml.getLocalName() : root;
            counts.depth(++depth);
            element(name, root, xml, columns);
          } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
          } else if (event == XMLStreamConstants.DTD) {
            return PartNature.WITH_DTD;
          } else if (xml.hasText()) {
            counts.characters(xml.getTextLength());
          } else {
            counts.nodes(1);
          }
        }
        return PartNature.XML;
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return nature;
    }
  }

  private void element(String part, String root, XMLStreamReader xml, SheetColumns columns) {
    counts.nodes(1L + xml.getAttributeCount() + xml.getNamespaceCount());
    String element = xml.getLocalName();
    if (root.equals(WORKSHEET)) {
      switch (element) {
        case "c" -> counts.cells(1);
        case "v" -> counts.value();
        case "is" -> counts.inlineText();
        case "row" -> counts.row();
        case "mergeCell" -> counts.merges(1);
        case "col" -> columns.add(xml);
        default -> {}
      }
    } else {
      switch (element) {
        case "si" -> counts.texts(1);
        case "xf" -> counts.style();
        default -> kind.note(part, element, xml);
      }
    }
  }
}
