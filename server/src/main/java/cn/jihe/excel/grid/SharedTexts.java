package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;
import cn.jihe.excel.open.WorkbookCounts;
import cn.jihe.excel.open.WorkbookPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that cells name by their number. */
final class SharedTexts {

  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  /** Of a part that breaks what stands before the break; none without such a part. */
  static SharedTexts read(WorkbookPackage pack, WorkbookCounts counts) throws IOException {
    SharedTexts shared = new SharedTexts();
    String part = pack.related("sharedStrings");
    if (part == null) {
      return shared;
    }
    try (PartXml xml = new PartXml(pack.open(part), counts.deepest())) {
      shared.read(xml, counts);
    } catch (XMLStreamException e) {
      BrokenParts.require(e);
    }
    return shared;
  }

  private void read(PartXml xml, WorkbookCounts counts) throws XMLStreamException {
    RichText text = new RichText(xml);
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.depth() == 2) {
          text.begin(2);
        } else {
          text.start();
        }
        if (text.isForeign()) {
          counts.node(xml);
        } else {
          counts.attributes(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        text.end();
        if (xml.depth() == 2) {
          texts.add(text.taken());
          counts.text(texts.getLast().length());
        }
      } else {
        text.characters(event);
      }
      event = xml.next();
    }
  }

  /** The text of a number; null when there is none. */
  @Nullable String get(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }
}
