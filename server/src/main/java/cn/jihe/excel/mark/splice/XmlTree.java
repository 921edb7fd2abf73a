package cn.jihe.excel.mark.splice;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads where the elements of a text stand. Takes no DTD and no entities. */
public final class XmlTree {

  private static final int DEEPEST = 200;
  private static final XMLInputFactory2 FACTORY = factory();

  private final XMLStreamReader2 xml;
  private final Kept kept;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private int skipped;

  private XmlTree(XMLStreamReader2 xml, Kept kept) {
    this.xml = xml;
    this.kept = kept;
  }

  private static XMLInputFactory2 factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    return factory;
  }

  /**
   * Whether an element is wanted; what is in one that is not is not looked at either.
   *
   * @see #of(String, Kept)
   */
  public interface Kept {

    /**
     * Decides.
     *
     * @param depth 1 for the root
     */
    boolean test(XMLStreamReader2 element, int depth);
  }

  /** The root of a text, with all that is in it. */
  public static XmlNode of(String text) throws XMLStreamException {
    return of(text, (element, depth) -> true);
  }

  /**
   * The root of a text, with what is kept of it.
   *
   * @throws XMLStreamException when it is no XML
   */
  public static XmlNode of(String text, Kept kept) throws XMLStreamException {
    XMLStreamReader2 xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
    try {
      return new XmlTree(xml, kept).root();
    } catch (RuntimeException e) {
      // The parser wraps what it finds while it looks ahead.
      throw new XMLStreamException(e);
    } finally {
      xml.close();
    }
  }

  private XmlNode root() throws XMLStreamException {
    XmlNode root = new XmlNode("", "", Map.of(), 0, 0, false);
    open.push(root);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a DTD or an entity");
        default -> {}
      }
    }
    return root.children().getFirst();
  }

  private void start() throws XMLStreamException {
    if (skipped > 0 || !kept.test(xml, open.size())) {
      skipped++;
      return;
    }
    LocationInfo at = xml.getLocationInfo();
    String prefix = xml.getPrefix();
    XmlNode node =
        new XmlNode(
            prefix == null || prefix.isEmpty() ? "" : prefix + ":",
            xml.getLocalName(),
            attributes(),
            Math.toIntExact(at.getStartingCharOffset()),
            Math.toIntExact(at.getEndingCharOffset()),
            xml.isEmptyElement());
    open.element().add(node);
    open.push(node);
  }

  private Map<String, String> attributes() {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> all = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String prefix = xml.getAttributePrefix(i);
      String name = xml.getAttributeLocalName(i);
      all.put(prefix == null || prefix.isEmpty() ? name : ":" + name, xml.getAttributeValue(i));
    }
    return all;
  }

  private void end() throws XMLStreamException {
    if (skipped > 0) {
      skipped--;
      return;
    }
    LocationInfo at = xml.getLocationInfo();
    open.pop()
        .close(
            Math.toIntExact(at.getStartingCharOffset()), Math.toIntExact(at.getEndingCharOffset()));
  }

  private void text() throws XMLStreamException {
    if (skipped == 0 && (!xml.isWhiteSpace() || open.element().name().equals("t"))) {
      open.element().add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }
}
