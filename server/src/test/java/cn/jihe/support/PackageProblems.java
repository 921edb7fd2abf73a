package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.util.CellAddress;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Excel would have to repair in a package: looked for without any code of ours. */
public final class PackageProblems {

  private static final String WORKSHEET =
      " sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr "
          + "sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate "
          + "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
          + "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
          + "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing "
          + "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems "
          + "tableParts extLst ";
  private static final String WORKBOOK =
      " fileVersion fileSharing workbookPr workbookProtection bookViews sheets "
          + "functionGroups externalReferences definedNames calcPr oleSize "
          + "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing "
          + "fileRecoveryPr webPublishObjects extLst ";
  private static final String STYLES =
      " numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles "
          + "colors extLst ";
  private static final Pattern BLOCKS = Pattern.compile("idmap[^>]*data=[\"']([^\"']*)[\"']");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern SHAPE =
      Pattern.compile("<v:shape(?=\\s)[^>]*?(?:o:spid|id)=[\"']_x0000_s([0-9]+)[\"']");

  private final Map<String, byte[]> parts = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, String> overrides = new HashMap<>();
  private final Map<String, Map<String, String>> targets = new HashMap<>();

  private PackageProblems(byte[] workbook) throws IOException {
    PackageParts.of(workbook).forEach((name, bytes) -> parts.put(key(name), bytes));
  }

  /** All that is wrong; in words that stay the same when other parts come and go. */
  public static List<String> of(byte[] workbook) throws Exception {
    PackageProblems all = new PackageProblems(workbook);
    all.types();
    all.relations();
    all.workbook();
    all.drawings();
    return all.problems;
  }

  private static String key(String name) {
    return "/" + name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
  }

  private void types() throws Exception {
    Element types = xml("/[content_types].xml");
    Set<String> seen = new HashSet<>();
    for (Element each : children(types)) {
      boolean isOverride = each.getLocalName().equals("Override");
      String of =
          isOverride
              ? key(each.getAttribute("PartName"))
              : each.getAttribute("Extension").toLowerCase(Locale.ROOT);
      if (!seen.add(of)) {
        problems.add("two types of " + of);
      }
      if (isOverride && !parts.containsKey(of)) {
        problems.add("type of a part that is not there: " + of);
      }
      (isOverride ? overrides : defaults).put(of, each.getAttribute("ContentType"));
    }
    for (String part : parts.keySet()) {
      if (!part.endsWith("/") && !part.equals("/[content_types].xml") && type(part).isEmpty()) {
        problems.add("no type: " + part);
      }
    }
  }

  private String type(String part) {
    String ending = part.substring(part.lastIndexOf('.') + 1);
    return overrides.getOrDefault(part, defaults.getOrDefault(ending, ""));
  }

  private void relations() throws Exception {
    for (String part : List.copyOf(parts.keySet())) {
      if (!part.endsWith(".rels")) {
        continue;
      }
      String source =
          part.replace("/_rels/", "/").substring(0, part.length() - "_rels/.rels".length());
      if (!source.equals("/") && !parts.containsKey(source)) {
        problems.add("relations of a part that is not there: " + source);
      }
      Map<String, String> own = new HashMap<>();
      for (Element each : children(xml(part))) {
        String target = "";
        if (!each.getAttribute("TargetMode").equals("External")) {
          String written = each.getAttribute("Target").replace('\\', '/');
          target = key(URI.create("p:" + source).resolve(written).getPath());
          if (!parts.containsKey(target)) {
            problems.add("relation to nothing: " + source + " " + target);
          }
        }
        if (own.put(each.getAttribute("Id"), target) != null) {
          problems.add("two relations of one id: " + part);
        }
      }
      targets.put(source, own);
    }
  }

  private void workbook() throws Exception {
    String main =
        parts.keySet().stream()
            .filter(part -> type(part).endsWith("main+xml"))
            .findFirst()
            .orElseThrow();
    Element workbook = xml(main);
    order(main, workbook, WORKBOOK);
    Map<String, String> related = targets.getOrDefault(main, Map.of());
    String styles =
        parts.keySet().stream()
            .filter(part -> type(part).endsWith(".styles+xml"))
            .findFirst()
            .orElse("");
    Set<String> unique = new HashSet<>();
    NodeList sheets = workbook.getElementsByTagNameNS("*", "sheet");
    for (int i = 0; i < sheets.getLength(); i++) {
      Element sheet = (Element) sheets.item(i);
      String id = attribute(sheet, "id");
      if (!unique.add("n" + sheet.getAttribute("name").toLowerCase(Locale.ROOT))
          || !unique.add("i" + sheet.getAttribute("sheetId"))
          || !unique.add("r" + id)) {
        problems.add("two sheets alike: " + sheet.getAttribute("name"));
      }
      String part = related.getOrDefault(id, "");
      if (type(part).endsWith(".worksheet+xml")) {
        sheet(part, styles.isEmpty() ? null : xml(styles));
      }
    }
    NodeList names = workbook.getElementsByTagNameNS("*", "definedName");
    for (int i = 0; i < names.getLength(); i++) {
      Element name = (Element) names.item(i);
      String sheet = name.getAttribute("localSheetId");
      if ((!sheet.isEmpty() && Integer.parseInt(sheet) >= sheets.getLength())
          || !unique.add("d" + name.getAttribute("name") + sheet)) {
        problems.add("name of no sheet, or two alike: " + name.getAttribute("name"));
      }
    }
    if (!styles.isEmpty()) {
      styles(xml(styles));
    }
  }

  private void styles(Element styles) {
    order("styles", styles, STYLES);
    for (Element section : children(styles)) {
      String count = section.getAttribute("count");
      if (!count.isEmpty() && Integer.parseInt(count) != children(section).size()) {
        problems.add("count of " + section.getLocalName());
      }
    }
  }

  private static int count(Element styles, String section, int otherwise) {
    for (Element each : styles == null ? List.<Element>of() : children(styles)) {
      if (each.getLocalName().equals(section)) {
        return children(each).size();
      }
    }
    return otherwise;
  }

  private void sheet(String part, Element styles) throws Exception {
    if (!parts.containsKey(part)) {
      return;
    }
    Element sheet = xml(part);
    order(part, sheet, WORKSHEET);
    Map<String, String> related = targets.getOrDefault(part, Map.of());
    NodeList all = sheet.getElementsByTagNameNS("*", "*");
    int looks = count(styles, "cellXfs", 1);
    int conditions = count(styles, "dxfs", 0);
    Set<String> notes = new HashSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      String id = each.getAttributeNS(RawPackage.RELATION, "id");
      if (!id.isEmpty() && !related.containsKey(id)) {
        problems.add("no such relation: " + part + " " + each.getLocalName());
      }
      String look = each.getLocalName().equals("c") ? each.getAttribute("s") : "";
      String condition = each.getAttribute("dxfId");
      if ((!look.isEmpty() && Integer.parseInt(look) >= looks)
          || (!condition.isEmpty() && Integer.parseInt(condition) >= conditions)) {
        problems.add("no such style: " + part);
      }
      if (each.getLocalName().equals("legacyDrawing") && parts.containsKey(related.get(id))) {
        notes.addAll(notes(related.get(id)));
      }
    }
    for (String target : related.values()) {
      if (type(target).endsWith(".comments+xml") && parts.containsKey(target)) {
        comments(target, notes);
      }
    }
  }

  private Set<String> notes(String drawing) {
    Set<String> cells = new HashSet<>();
    Matcher note =
        Pattern.compile("<x:Row>([0-9]+)</x:Row>\\s*<x:Column>([0-9]+)</x:Column>")
            .matcher(new String(parts.get(drawing), StandardCharsets.UTF_8));
    while (note.find()) {
      cells.add(
          new CellAddress(Integer.parseInt(note.group(1)), Integer.parseInt(note.group(2)))
              .formatAsString());
    }
    return cells;
  }

  private void comments(String part, Set<String> notes) throws Exception {
    Element comments = xml(part);
    int authors = comments.getElementsByTagNameNS("*", "author").getLength();
    NodeList all = comments.getElementsByTagNameNS("*", "comment");
    Set<String> cells = new HashSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      String cell = each.getAttribute("ref");
      if (!cells.add(cell) || Integer.parseInt(each.getAttribute("authorId")) >= authors) {
        problems.add("two comments, or no author: " + part + " " + cell);
      }
      if (!notes.contains(cell)) {
        problems.add("a comment without its box: " + part + " " + cell);
      }
    }
  }

  private void drawings() {
    Set<String> blocks = new HashSet<>();
    Set<String> shapes = new HashSet<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().endsWith(".vml")) {
        continue;
      }
      String text = new String(part.getValue(), StandardCharsets.UTF_8);
      Set<String> own = new HashSet<>();
      Matcher named = BLOCKS.matcher(text);
      while (named.find()) {
        Matcher number = NUMBER.matcher(named.group(1));
        while (number.find()) {
          own.add(number.group());
        }
      }
      for (String block : own) {
        if (!blocks.add(block)) {
          problems.add("two drawings with block " + block);
        }
      }
      Matcher shape = SHAPE.matcher(text);
      while (shape.find()) {
        if (!shapes.add(shape.group(1))) {
          problems.add("two shapes " + shape.group(1));
        }
        if (!own.contains(String.valueOf(Integer.parseInt(shape.group(1)) / 1024))) {
          problems.add("a shape in the block of another: " + shape.group(1));
        }
      }
    }
  }

  private void order(String part, Element root, String order) {
    int last = 0;
    for (Element child : children(root)) {
      int place = order.indexOf(" " + child.getLocalName() + " ");
      if (place >= 0 && place < last) {
        problems.add("out of order: " + part + " " + child.getLocalName());
      }
      last = Math.max(last, place);
    }
  }

  private static String attribute(Element element, String localName) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node each = element.getAttributes().item(i);
      if (localName.equals(each.getLocalName()) && each.getNamespaceURI() != null) {
        return each.getNodeValue();
      }
    }
    return "";
  }

  private Element xml(String part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    try {
      return builder.parse(new ByteArrayInputStream(parts.get(part))).getDocumentElement();
    } catch (SAXException e) {
      problems.add("no XML: " + part);
      return builder.newDocument().createElement("nothing");
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> all = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        all.add(element);
      }
    }
    return all;
  }
}
