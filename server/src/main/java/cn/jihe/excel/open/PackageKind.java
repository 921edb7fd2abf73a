package cn.jihe.excel.open;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a zip package is, by the types it declares and the parts it has. */
final class PackageKind {

  private static final String CONTENT_TYPES = "[content_types].xml";
  private static final String ROOT_RELATIONS = "_rels/.rels";
  private static final String STRICT_OOXML = "http://purl.oclc.org/ooxml/";

  /** Documents of the same family of formats; what is none of them is just a zip. */
  private static final Set<String> OTHER_OFFICE =
      Set.of("wordprocessingml", "presentationml", "ms-word.", "ms-powerpoint.", "ms-visio.");

  private final Set<String> types = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private boolean strict;
  private String mimetype = "";

  /** Takes in an element of a part that is no worksheet. */
  void note(String part, String element, XMLStreamReader xml) {
    if (part.equals(CONTENT_TYPES)) {
      String type = xml.getAttributeValue(null, "ContentType");
      if (type != null) {
        types.add(type.toLowerCase(Locale.ROOT));
      }
    } else if (part.equals(ROOT_RELATIONS) && element.equals("Relationship")) {
      String type = xml.getAttributeValue(null, "Type");
      strict |= type != null && type.startsWith(STRICT_OOXML) && type.endsWith("/officeDocument");
    }
  }

  void part(String name) {
    parts.add(name);
  }

  /** The content of the part that OpenDocument files begin with. */
  void mimetype(String text) {
    mimetype = text;
  }

  /** Why this package is not read; null when it is a workbook that POI can read. */
  @Nullable Reason refusal() {
    if (mimetype.startsWith("application/vnd.oasis.opendocument.")) {
      return mimetype.contains("spreadsheet") ? Reason.OPEN_DOCUMENT : Reason.OTHER_OFFICE_DOCUMENT;
    }
    if (declares("sheet.binary.macroenabled.main") || parts.contains("xl/workbook.bin")) {
      return Reason.BINARY_WORKBOOK;
    }
    if (isWorkbook()) {
      return strict ? Reason.STRICT_WORKBOOK : null;
    }
    if (OTHER_OFFICE.stream().anyMatch(this::declares)) {
      return Reason.OTHER_OFFICE_DOCUMENT;
    }
    return parts.contains("xl/workbook.xml") ? Reason.BROKEN : Reason.ARCHIVE;
  }

  private boolean isWorkbook() {
    return types.stream()
        .anyMatch(
            type ->
                type.endsWith("main+xml")
                    && (type.contains("spreadsheetml") || type.contains("ms-excel")));
  }

  private boolean declares(String piece) {
    return types.stream().anyMatch(type -> type.contains(piece));
  }
}
