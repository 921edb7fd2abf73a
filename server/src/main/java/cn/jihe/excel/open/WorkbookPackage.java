package cn.jihe.excel.open;

import cn.jihe.excel.open.zip.ZipPackage;
import cn.jihe.excel.open.zip.ZipPart;
import cn.jihe.file.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx or .xlsm: its parts, how they are related, and what the workbook's main part says.
 * Sheets, texts and styles are not read yet; document properties, drawings and the like never are.
 */
public final class WorkbookPackage {

  /** Longer than the name of any OpenDocument type. */
  private static final int MIMETYPE_BYTES = 128;

  private static final List<String> MACROS =
      List.of(
          "application/vnd.ms-office.vbaproject",
          "application/vnd.ms-excel.macrosheet+xml",
          "application/vnd.ms-excel.intlmacrosheet+xml");
  private static final String EXTERNAL_LINK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.externallink+xml";

  private final PackageParts parts;
  private final ContentTypes types;
  private final Limits limits;
  private final String workbook;
  private final List<Relation> relations;
  private final WorkbookPart main;

  private WorkbookPackage(
      PackageParts parts,
      ContentTypes types,
      Limits limits,
      String workbook,
      List<Relation> relations,
      WorkbookPart main) {
    this.parts = parts;
    this.types = types;
    this.limits = limits;
    this.workbook = workbook;
    this.relations = relations;
    this.main = main;
  }

  /**
   * Finds the workbook in a package.
   *
   * @throws SurveyStopped when there is more than allowed, or no workbook that can be read
   * @throws IOException when it is no sound zip, or its main part cannot be read
   */
  static WorkbookPackage of(byte[] bytes, Limits limits) throws IOException, XMLStreamException {
    PackageParts parts = PackageParts.of(ZipPackage.of(bytes), limits);
    WorkbookCounts counts = new WorkbookCounts(limits);
    ContentTypes types = ContentTypes.none();
    List<Relation> root = List.of();
    XMLStreamException broken = null;
    try {
      types = ContentTypes.read(parts, counts);
      root = parts.relations("", counts);
    } catch (XMLStreamException e) {
      broken = e;
    }
    Reason refusal = new PackageKind(types.all(), parts.keys(), root, mimetype(parts)).refusal();
    if (refusal != null) {
      throw new SurveyStopped(refusal);
    }
    if (broken != null) {
      throw broken;
    }
    String workbook = workbook(parts, types, root);
    List<Relation> relations = parts.relations(workbook, counts);
    WorkbookPart main = WorkbookPart.read(parts.open(workbook), relations, counts);
    return new WorkbookPackage(parts, types, limits, workbook, relations, main);
  }

  private static String mimetype(PackageParts parts) throws IOException {
    try (InputStream in = parts.open("mimetype")) {
      return new String(in.readNBytes(MIMETYPE_BYTES), StandardCharsets.US_ASCII);
    }
  }

  /** Where the package says, else the part that says so itself. */
  private static String workbook(PackageParts parts, ContentTypes types, List<Relation> root)
      throws IOException {
    return root.stream()
        .filter(relation -> relation.is("officeDocument"))
        .map(Relation::part)
        .filter(part -> parts.find(part).isPresent())
        .findFirst()
        .or(
            () ->
                parts.keys().stream()
                    .filter(key -> PackageKind.isOfWorkbook(types.of(key)))
                    .findFirst())
        .orElseThrow(() -> new IOException("no workbook where one is said to be"));
  }

  /** The file. */
  public ZipPackage zip() {
    return parts.zip();
  }

  public Limits limits() {
    return limits;
  }

  /**
   * A part by its name; letters of either case, slashes of either kind and one in front are the
   * same.
   */
  public Optional<ZipPart> part(String name) {
    return parts.find(name);
  }

  /** A part's contents; nothing of a part that is not there. */
  public InputStream open(String name) {
    return parts.open(name);
  }

  /** What the package says a part is, in lower case; empty when it says nothing. */
  public String contentType(String part) {
    return types.of(PartNames.key(part));
  }

  /**
   * The relations of a part; none when it has none.
   *
   * @param part its name; empty for the package itself
   * @throws IOException when they cannot be read
   */
  public List<Relation> relations(String part) throws IOException {
    try {
      return parts.relations(part, new WorkbookCounts(limits));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Key of the workbook's main part. */
  public String workbook() {
    return workbook;
  }

  /** The relations of the workbook's main part. */
  public List<Relation> workbookRelations() {
    return relations;
  }

  /** Its sheets from left to right, also those without cells. */
  public List<SheetPart> sheets() {
    return main.sheets();
  }

  /** Key of the part of this kind that the workbook has, such as {@code styles}; null if none. */
  public @Nullable String related(String kind) {
    return relations.stream()
        .filter(relation -> relation.is(kind))
        .map(Relation::part)
        .filter(part -> parts.find(part).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** How many bytes its sheets and shared texts have when unpacked. */
  long bytesOfCells() {
    Stream<String> texts = Stream.ofNullable(related("sharedStrings"));
    return Stream.concat(texts, main.sheets().stream().map(SheetPart::part).distinct())
        .flatMap(part -> parts.find(part).stream())
        .mapToLong(ZipPart::size)
        .sum();
  }

  /** Whether days count from 1904. */
  public boolean date1904() {
    return main.date1904();
  }

  /** What stands behind a name of the whole workbook; empty when there is none. */
  public Optional<String> definedName(String name) {
    return Optional.ofNullable(main.names().get(name.toLowerCase(Locale.ROOT)));
  }

  WorkbookFormat format() {
    return types.of(workbook).contains("macroenabled") ? WorkbookFormat.XLSM : WorkbookFormat.XLSX;
  }

  boolean hasMacros() {
    return parts.keys().stream().map(types::of).anyMatch(MACROS::contains);
  }

  boolean hasExternalLinks() {
    return parts.keys().stream().map(types::of).anyMatch(EXTERNAL_LINK::equals);
  }
}
