package cn.jihe.excel.open;

import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a zip package is, by the types it declares and the parts it has.
 *
 * @param types that its parts are declared to have
 * @param parts keys of its parts
 * @param relations of the package itself
 * @param mimetype the content of the part that OpenDocument files begin with
 */
record PackageKind(
    Iterable<String> types, Set<String> parts, Iterable<Relation> relations, String mimetype) {

  private static final String STRICT_OOXML = "http://purl.oclc.org/ooxml/";

  /** Documents of the same family of formats; what is none of them is just a zip. */
  private static final Set<String> OTHER_OFFICE =
      Set.of("wordprocessingml", "presentationml", "ms-word.", "ms-powerpoint.", "ms-visio.");

  /** Why this package is not read; null when it is a workbook that can be read. */
  @Nullable Reason refusal() {
    if (mimetype.startsWith("application/vnd.oasis.opendocument.")) {
      return mimetype.contains("spreadsheet") ? Reason.OPEN_DOCUMENT : Reason.OTHER_OFFICE_DOCUMENT;
    }
    if (declares("sheet.binary.macroenabled.main") || parts.contains("xl/workbook.bin")) {
      return Reason.BINARY_WORKBOOK;
    }
    if (isWorkbook()) {
      return isStrict() ? Reason.STRICT_WORKBOOK : null;
    }
    if (OTHER_OFFICE.stream().anyMatch(this::declares)) {
      return Reason.OTHER_OFFICE_DOCUMENT;
    }
    return parts.contains("xl/workbook.xml") ? Reason.BROKEN : Reason.ARCHIVE;
  }

  private boolean isStrict() {
    return StreamSupport.stream(relations.spliterator(), false)
        .anyMatch(
            relation -> relation.is("officeDocument") && relation.type().startsWith(STRICT_OOXML));
  }

  private boolean isWorkbook() {
    return StreamSupport.stream(types.spliterator(), false).anyMatch(PackageKind::isOfWorkbook);
  }

  /** Whether a type is that of a workbook's main part. */
  static boolean isOfWorkbook(String type) {
    return type.endsWith("main+xml")
        && (type.contains("spreadsheetml") || type.contains("ms-excel"));
  }

  private boolean declares(String piece) {
    return StreamSupport.stream(types.spliterator(), false).anyMatch(type -> type.contains(piece));
  }
}
