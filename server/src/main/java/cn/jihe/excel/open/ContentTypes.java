package cn.jihe.excel.open;

import cn.jihe.excel.open.zip.ZipPart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What the package says each part is. */
final class ContentTypes {

  private final Map<String, String> byPart = new HashMap<>();
  private final Map<String, String> byExtension = new HashMap<>();

  /** Of a package that says nothing. */
  static ContentTypes none() {
    return new ContentTypes();
  }

  /** Those of a package; none when it has no part that tells of them. */
  static ContentTypes read(PackageParts parts, WorkbookCounts counts) throws XMLStreamException {
    ContentTypes types = new ContentTypes();
    Optional<ZipPart> part = parts.find("[Content_Types].xml");
    if (part.isEmpty()) {
      return types;
    }
    try (PartXml xml = new PartXml(parts.zip().open(part.get()), counts.deepest())) {
      int event = xml.next();
      while (event != XMLStreamConstants.END_DOCUMENT) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          counts.node(xml);
          types.take(xml);
        }
        event = xml.next();
      }
    }
    return types;
  }

  private void take(PartXml xml) {
    String type = xml.attribute("ContentType").toLowerCase(Locale.ROOT);
    switch (xml.name()) {
      case "Override" -> byPart.put(PartNames.key(xml.attribute("PartName")), type);
      case "Default" ->
          byExtension.put(xml.attribute("Extension").strip().toLowerCase(Locale.ROOT), type);
      default -> {}
    }
  }

  /** In lower case; empty for a part of which nothing is said. */
  String of(String key) {
    String own = byPart.get(key);
    return own == null ? byExtension.getOrDefault(PartNames.extension(key), "") : own;
  }

  /** All that are named, also those of parts that are not there. */
  Iterable<String> all() {
    return () ->
        Stream.of(byPart.values(), byExtension.values()).flatMap(Collection::stream).iterator();
  }
}
