package cn.jihe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form with findings in packages as other programs than Excel write them, or as they break. */
public final class OddPackages {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final List<String> XML =
      List.of(SHEET, WORKBOOK, STYLES, TYPES, "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels");

  private OddPackages() {}

  private static RawPackage plain() throws IOException {
    return RawPackage.of(new FilledDeclaration().withPoorTargets().xlsx());
  }

  /** By what is odd about each. */
  public static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("as POI writes it", plain().bytes());
    writings(all);
    styles(all);
    structure(all);
    comments(all);
    return all;
  }

  private static void writings(Map<String, byte[]> all) throws IOException {
    RawPackage prefixed = plain();
    for (String part : XML) {
      prefixed.part(
          part,
          text(prefixed, part)
              .replaceAll("<(/?)(?=[A-Za-z])", "<$1q:")
              .replaceFirst("xmlns=", "xmlns:q="));
    }
    all.put("prefixes", prefixed.bytes());
    all.put("UTF-16 with mark", encoded("UTF-16", StandardCharsets.UTF_16LE, "\uFEFF"));
    all.put("UTF-16, big end first", encoded("UTF-16", StandardCharsets.UTF_16BE, "\uFEFF"));
    all.put("GBK", encoded("GBK", Charset.forName("GBK"), ""));
    all.put("UTF-8 with mark", encoded("UTF-8", UTF_8, "\uFEFF"));
    RawPackage lines = plain();
    for (String part : XML) {
      lines.part(part, text(lines, part).replace("><", ">\r\n<!-- > -->\r\n<"));
    }
    all.put("line ends and comments", lines.bytes());
    all.put("parts not packed", plain().stored().bytes());
  }

  private static byte[] encoded(String name, Charset charset, String mark) throws IOException {
    RawPackage other = plain();
    for (String part : XML) {
      String text = text(other, part).replaceFirst("<\\?xml[^>]*\\?>", "");
      String all = mark + "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + text;
      other.part(part, all.getBytes(charset));
    }
    return other.bytes();
  }

  private static void styles(Map<String, byte[]> all) throws IOException {
    RawPackage none =
        plain().without(STYLES).part(SHEET, text(plain(), SHEET).replaceAll(" s=\"[0-9]+\"", ""));
    all.put("styles named and absent", none.bytes());
    none.part(
        "xl/_rels/workbook.xml.rels",
        text(none, "xl/_rels/workbook.xml.rels")
            .replaceAll("<Relationship [^>]*styles.xml[^>]*/>", ""));
    none.part(TYPES, text(none, TYPES).replaceAll("<Override [^>]*styles.xml[^>]*/>", ""));
    all.put("no styles", none.bytes());
    String unstyled = text(plain(), SHEET).replaceAll(" s=\"[0-9]+\"", "");
    all.put(
        "styles without contents",
        plain()
            .part(SHEET, unstyled)
            .part(STYLES, "<styleSheet xmlns=\"" + RawPackage.MAIN + "\"/>")
            .bytes());
    all.put(
        "styles without fills",
        plain().part(STYLES, text(plain(), STYLES).replaceAll("(?s)<fills.*</fills>", "")).bytes());
    all.put(
        "styles that break", plain().part(SHEET, unstyled).part(STYLES, "<styleSheet><a>").bytes());
  }

  private static void structure(Map<String, byte[]> all) throws IOException {
    RawPackage absolute = plain();
    absolute.part(
        "xl/_rels/workbook.xml.rels",
        text(absolute, "xl/_rels/workbook.xml.rels")
            .replace("worksheets/sheet1.xml", "/Data/../Data/S1.XML"));
    absolute.part("data/s1.xml", absolute.content(SHEET)).without(SHEET);
    absolute.replace(TYPES, "/xl/worksheets/sheet1.xml", "/DATA/s1.xml");
    all.put("parts elsewhere", absolute.bytes());
    String types = text(plain(), TYPES);
    all.put(
        "types by ending",
        plain()
            .part(
                TYPES,
                types
                    .replaceAll("<Override [^>]*worksheet\\+xml[^>]*/>", "")
                    .replace(
                        "ContentType=\"application/xml\" Extension=\"xml\"",
                        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\" Extension=\"xml\""))
            .bytes());
    all.put(
        "no views",
        plain()
            .part(WORKBOOK, text(plain(), WORKBOOK).replaceAll("<bookViews>.*</bookViews>", ""))
            .part(SHEET, text(plain(), SHEET).replaceAll("<sheetViews>.*</sheetViews>", ""))
            .bytes());
    all.put(
        "two windows",
        plain()
            .part(
                WORKBOOK,
                text(plain(), WORKBOOK)
                    .replaceAll(
                        "<bookViews>.*</bookViews>",
                        "<bookViews><workbookView activeTab='0'/><workbookView\n firstSheet = '0' activeTab = \"0\" /></bookViews>"))
            .bytes());
    all.put(
        "much behind the cells",
        plain()
            .replace(
                SHEET,
                "</worksheet>",
                "<extLst><ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"/></extLst></worksheet>")
            .replace(
                SHEET,
                "<pageMargins",
                "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"7\"><formula>1</formula></cfRule></conditionalFormatting>"
                    + "<dataValidations count=\"1\"><dataValidation sqref=\"B2\"/></dataValidations><pageMargins")
            .bytes());
    all.put(
        "relations without any",
        plain()
            .part(
                SHEET_RELATIONS,
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")
            .bytes());
  }

  private static void comments(Map<String, byte[]> all) throws IOException {
    String good = "<comments xmlns=\"" + RawPackage.MAIN + "\"><authors/><commentList/></comments>";
    all.put("comments without any", withComments(good, null));
    all.put("comments that break", withComments("<comments><authors>", null));
    all.put("comments named and absent", withComments(null, null));
    all.put("comments of another kind", withComments("<other/>", null));
    String drawing =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
            + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shape id=\"_x0000_s1025\">"
            + "<v:textbox><font>a<br>b</font></v:textbox></v:shape></xml>";
    all.put("a drawing that is no XML", withComments(null, drawing));
    all.put(
        "a drawing without blocks",
        withComments(good, drawing.replaceAll("<o:shapelayout.*</o:shapelayout>", "")));
    all.put("a drawing that breaks", withComments(null, "<xml"));
    all.put("a drawing that is nowhere", withComments(null, ""));
  }

  /**
   * Relations to comments and to a drawing.
   *
   * @param comments null for a relation to nothing; none at all with a drawing
   * @param drawing null for none; empty for one that is not there
   */
  private static byte[] withComments(String comments, String drawing) throws IOException {
    RawPackage raw = plain();
    if (drawing == null || comments != null) {
      raw.part(SHEET_RELATIONS, RawPackage.relations("comments", "../comments1.xml"));
    }
    if (drawing != null) {
      raw.part(
          SHEET_RELATIONS,
          comments == null
              ? RawPackage.relations("vmlDrawing", "../drawings/vmlDrawing1.vml")
              : RawPackage.relations(
                  "vmlDrawing", "../drawings/vmlDrawing1.vml", "comments", "../comments1.xml"));
      raw.replace(
          SHEET,
          "</worksheet>",
          "<legacyDrawing xmlns:k=\"" + RawPackage.RELATION + "\" k:id=\"r0\"/></worksheet>");
      raw.replace(
          TYPES,
          "</Types>",
          "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/></Types>");
    }
    if (comments != null) {
      raw.part("xl/comments1.xml", comments);
      raw.replace(
          TYPES,
          "</Types>",
          "<Override PartName=\"/xl/comments1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/></Types>");
    }
    if (drawing != null && !drawing.isEmpty()) {
      raw.part("xl/drawings/vmlDrawing1.vml", drawing);
    }
    return raw.bytes();
  }

  private static String text(RawPackage raw, String part) {
    return new String(raw.content(part), UTF_8);
  }
}
