package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.content.CellStyleName;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import cn.jihe.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The table of styles, while the looks of our sheet and the colours of cells are added. */
final class StylesXml {

  static final String NEW =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
          + " builtinId=\"0\"/></cellStyles></styleSheet>";

  private static final String FONT = "微软雅黑";
  private static final String FIRST_FONT = "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>";
  private static final String FIRST_BORDER =
      "<border><left/><right/><top/><bottom/><diagonal/></border>";
  private static final String FIRST_FORMAT =
      "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";

  /** Colours of the palette that every workbook has. */
  private static final int BLACK = 8;

  private static final int WHITE = 9;
  private static final int BLUE = 12;
  private static final int DARK_RED = 16;
  private static final int GREEN = 17;
  private static final int GREY = 23;
  private static final int DARK_TEAL = 56;
  private static final String GROUP = "FF" + MarkColour.GROUP;

  /** The number format of texts, whatever they begin with. */
  private static final int TEXT = 49;

  private final XmlText xml;
  private final XmlNode root;
  private final StyleSection fonts;
  private final StyleSection fills;
  private final StyleSection borders;
  private final StyleSection formats;
  private final StyleSection conditions;

  private StylesXml(XmlText xml, XmlNode root) {
    this.xml = xml;
    this.root = root;
    this.fonts = new StyleSection(root, "fonts", "font", StyleKeys::font, List.of(FIRST_FONT));
    this.fills =
        new StyleSection(
            root, "fills", "fill", StyleKeys::fill, List.of(pattern("none"), pattern("gray125")));
    this.borders =
        new StyleSection(root, "borders", "border", StyleKeys::border, List.of(FIRST_BORDER));
    this.formats =
        new StyleSection(root, "cellXfs", "xf", StyleKeys::format, List.of(FIRST_FORMAT));
    this.conditions = new StyleSection(root, "dxfs", "dxf", StyleKeys::condition, List.of());
  }

  private static String pattern(String type) {
    return "<fill><patternFill patternType=\"" + type + "\"/></fill>";
  }

  /**
   * A table to add to.
   *
   * @param part null for a workbook that has none
   * @throws XMLStreamException when it cannot be read
   */
  static StylesXml of(@Nullable XmlText part) throws XMLStreamException {
    XmlText xml = part == null ? new XmlText(NEW, StandardCharsets.UTF_8, 0) : part;
    XmlNode root = XmlTree.of(xml.text());
    return new StylesXml(xml, root);
  }

  /** What was added. */
  Splices splices() {
    Splices splices = new Splices(xml.text());
    List<StyleSection> sections = List.of(fonts, fills, borders, formats, conditions);
    if (root.isEmptyTag()) {
      splices.append(
          root, sections.stream().map(each -> each.whole(root)).collect(Collectors.joining()));
    } else {
      sections.forEach(each -> each.commit(root, splices));
    }
    return splices;
  }

  XmlText xml() {
    return xml;
  }

  /** The number of the format that colours a flagged cell. */
  int colour(Severity severity) {
    String rgb = "FF" + MarkColour.rgb(severity);
    return conditions.number(
        StyleKeys.condition(rgb),
        "<dxf><fill><patternFill patternType=\"solid\"><bgColor rgb=\""
            + rgb
            + "\"/></patternFill></fill></dxf>");
  }

  /** The number of a look of our sheet. */
  int look(CellStyleName name) {
    int plain = font(10, false, BLACK, "none");
    int bold = font(10, true, BLACK, "none");
    int none = fills.number(StyleKeys.fill("none", ""), pattern("none"));
    return switch (name) {
      case TITLE -> outside(font(18, true, DARK_TEAL, "none"), none);
      case BAD -> outside(font(12, true, DARK_RED, "none"), none);
      case GOOD -> outside(font(12, true, GREEN, "none"), none);
      case LINE -> outside(plain, none);
      case BAND -> outside(font(11, true, DARK_TEAL, "none"), none);
      case HEADER ->
          inTable(font(11, true, WHITE, "none"), fill("indexed", "" + DARK_TEAL), "center");
      case TEXT -> inTable(plain, none, "left");
      case CENTRED -> inTable(plain, none, "center");
      case GROUP_TEXT -> inTable(bold, fill("rgb", GROUP), "left");
      case GROUP_CENTRED -> inTable(bold, fill("rgb", GROUP), "center");
      case LINK -> inTable(font(10, false, BLUE, "single"), none, "center");
      case TYPED -> typed(plain, none);
      case CLEAN -> inTable(bold, fill("rgb", "FF" + MarkColour.CLEAN), "center");
      case ERROR, WARNING, NOTE -> {
        String rgb = MarkColour.rgb(Severity.valueOf(name.name()));
        yield inTable(bold, fill("rgb", "FF" + rgb), "center");
      }
    };
  }

  private int font(int points, boolean bold, int colour, String underline) {
    return fonts.number(
        StyleKeys.font(points, bold, underline, "#" + colour, FONT),
        "<font>"
            + (bold ? "<b/>" : "")
            + (underline.equals("none") ? "" : "<u/>")
            + String.format(
                Locale.ROOT,
                "<sz val=\"%d\"/><color indexed=\"%d\"/><name val=\"%s\"/></font>",
                points,
                colour,
                FONT));
  }

  private int fill(String kind, String colour) {
    return fills.number(
        StyleKeys.fill("solid", kind.equals("rgb") ? colour : "#" + colour),
        String.format(
            Locale.ROOT,
            "<fill><patternFill patternType=\"solid\"><fgColor %s=\"%s\"/><bgColor indexed=\"64\"/>"
                + "</patternFill></fill>",
            kind,
            colour));
  }

  private int outside(int font, int fill) {
    return format(font, fill, borders.number(StyleKeys.border(""), FIRST_BORDER), false, "left");
  }

  private int inTable(int font, int fill, String horizontal) {
    return format(font, fill, hair(), true, horizontal);
  }

  private int hair() {
    String sides =
        Stream.of("left", "right", "top", "bottom")
            .map(
                side ->
                    String.format(
                        Locale.ROOT,
                        "<%s style=\"hair\"><color indexed=\"%d\"/></%s>",
                        side,
                        GREY,
                        side))
            .collect(Collectors.joining());
    return borders.number(StyleKeys.border("hair"), "<border>" + sides + "<diagonal/></border>");
  }

  private int typed(int font, int fill) {
    int border = hair();
    String key =
        StyleKeys.format(font, fill, border, true, StyleKeys.aligned("left", "center", true))
            + StyleKeys.kept(TEXT, true);
    String xf =
        format(TEXT, font, fill, border, true)
            + " applyProtection=\"1\">"
            + alignment("left", true)
            + "<protection locked=\"0\"/></xf>";
    return formats.number(key, xf);
  }

  private int format(int font, int fill, int border, boolean inTable, String horizontal) {
    String xf =
        format(0, font, fill, border, inTable) + ">" + alignment(horizontal, inTable) + "</xf>";
    String aligned = StyleKeys.aligned(horizontal, "center", inTable);
    return formats.number(StyleKeys.format(font, fill, border, inTable, aligned), xf);
  }

  /** The start of a format. What begins like a formula stays text, also when someone edits it. */
  private String format(int number, int font, int fill, int border, boolean inTable) {
    return String.format(
        Locale.ROOT,
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\"%s%s%s applyFont=\"1\""
            + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"",
        number,
        font,
        fill,
        border,
        root.child("cellStyleXfs").isPresent() ? " xfId=\"0\"" : "",
        inTable ? " quotePrefix=\"1\"" : "",
        number == 0 ? "" : " applyNumberFormat=\"1\"");
  }

  private static String alignment(String horizontal, boolean wrapped) {
    return String.format(
        Locale.ROOT,
        "<alignment horizontal=\"%s\" vertical=\"center\"%s/>",
        horizontal,
        wrapped ? " wrapText=\"1\"" : "");
  }
}
