package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The text of an element that holds rich text: its own and that of its runs, without what tells how
 * to pronounce it (ECMA-376 part 1, 18.4.8).
 */
final class RichText {

  /** As many characters as a cell can hold. */
  static final int LONGEST = 32_767;

  private final PartXml xml;
  private final StringBuilder text = new StringBuilder();
  private int base;
  private int pronounced;
  private boolean inText;

  RichText(PartXml xml) {
    this.xml = xml;
  }

  /** At the start of the element, which stands so deep. */
  void begin(int depth) {
    base = depth;
    pronounced = 0;
    inText = false;
    text.setLength(0);
  }

  /** At the start of an element inside. */
  void start() {
    String name = xml.name();
    if (pronounced == 0 && name.equals("rPh")) {
      pronounced = xml.depth();
    }
    int below = xml.depth() - base;
    inText = pronounced == 0 && (below == 1 || below == 2) && name.equals("t");
  }

  /** Whether the element just started is none that makes up a text. */
  boolean isForeign() {
    return xml.depth() != base && !inText && !xml.name().equals("r");
  }

  /** At the end of an element inside. */
  void end() {
    inText = false;
    if (pronounced == xml.depth()) {
      pronounced = 0;
    }
  }

  void characters(int event) throws XMLStreamException {
    boolean isText =
        event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE;
    if (inText && isText) {
      xml.appendTo(text, LONGEST);
    }
  }

  /** What was taken in, characters written as _xHHHH_ among it. */
  String taken() {
    return EscapedText.plain(text.toString());
  }
}
