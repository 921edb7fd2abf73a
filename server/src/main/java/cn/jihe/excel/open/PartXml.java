package cn.jihe.excel.open;

import cn.jihe.file.WorkTime;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The XML of one part, read once from its start to its end. It holds no DTD, no entities and
 * nothing from outside; it is as deep as allowed, and no name in it is long enough to do harm.
 */
public final class PartXml implements AutoCloseable {

  /** What stands between two blanks or signs of markup; the longest text of a cell is shorter. */
  private static final int LONGEST_RUN = 1 << 19;

  private static final XMLInputFactory2 FACTORY = factory();

  /** After so many events it is asked whether the work is to go on. */
  private static final int EVENTS = 256;

  private final XMLStreamReader2 xml;
  private final int deepest;
  private int events;

  /**
   * Begins to read.
   *
   * @param part closed with this
   * @param deepest how deep elements may be nested
   */
  public PartXml(InputStream part, int deepest) throws XMLStreamException {
    this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new BoundedRuns(part));
    this.deepest = deepest;
  }

  private static XMLInputFactory2 factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
    factory.setProperty(XMLInputFactory2.P_AUTO_CLOSE_INPUT, true);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_RUN);
    return factory;
  }

  /**
   * Goes on to the next event.
   *
   * @return START_ELEMENT, END_ELEMENT, CHARACTERS, CDATA, END_DOCUMENT or another of {@link
   *     XMLStreamConstants}
   * @throws SurveyStopped at a DTD, or when elements are nested too deep
   */
  public int next() throws XMLStreamException {
    if (events++ % EVENTS == 0) {
      WorkTime.check();
    }
    int event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT && xml.getDepth() > deepest) {
      throw new SurveyStopped(Reason.TOO_DEEP, deepest);
    }
    if (event == XMLStreamConstants.DTD) {
      throw new SurveyStopped(Reason.FORBIDDEN_XML);
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("an entity that nobody declared");
    }
    return event;
  }

  /** How many elements are open, with the one whose start or end this is. */
  public int depth() {
    return xml.getDepth();
  }

  /** The element's name without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  public String namespace() {
    String uri = xml.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  public int attributes() {
    return xml.getAttributeCount();
  }

  /** How many namespaces the element declares. */
  public int namespaces() {
    return xml.getNamespaceCount();
  }

  /** An attribute's name without its prefix. */
  public String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  public String attributeNamespace(int index) {
    String uri = xml.getAttributeNamespace(index);
    return uri == null ? "" : uri;
  }

  public String attribute(int index) {
    return xml.getAttributeValue(index);
  }

  /** The value of an attribute without a namespace; empty when there is none. */
  public String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name) && attributeNamespace(i).isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Appends the text at hand, as far as there is room. */
  public void appendTo(StringBuilder text, int most) throws XMLStreamException {
    try {
      int room = Math.min(xml.getTextLength(), most - text.length());
      if (room > 0) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), room);
      }
    } catch (WstxLazyException broken) {
      throw new XMLStreamException(broken.getCause());
    }
  }

  @Override
  public void close() throws XMLStreamException {
    xml.closeCompletely();
  }

  /**
   * Stops at a run of bytes without any blank or sign of markup that no cell and no name needs: a
   * parser would take all of it into memory.
   */
  private static final class BoundedRuns extends FilterInputStream {

    private int run;

    BoundedRuns(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      int start = offset + count;
      while (start > offset && !ends(buffer[start - 1])) {
        start--;
      }
      run = (start > offset ? 0 : run) + offset + count - start;
      if (run > LONGEST_RUN) {
        throw new SurveyStopped(Reason.TOO_MUCH_TEXT, LONGEST_RUN);
      }
      return count;
    }

    private static boolean ends(byte one) {
      return one == '<' || one == '>' || one == ' ' || one == '"' || one == '\'' || one == '\n';
    }
  }
}
