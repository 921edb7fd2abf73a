package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.form.CellRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The drawing with the boxes of a sheet's comments, while ours are added. It is looked at as text:
 * what Office itself writes into it is not always XML.
 */
final class DrawingXml {

  private static final String NAMESPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
  private static final Pattern DECLARES_V =
      Pattern.compile("xmlns:v\\s*=\\s*[\"']urn:schemas-microsoft-com:vml[\"']");
  private static final Pattern DECLARES_O =
      Pattern.compile("xmlns:o\\s*=\\s*[\"']urn:schemas-microsoft-com:office:office[\"']");
  private static final Pattern DECLARES_X =
      Pattern.compile("xmlns:x\\s*=\\s*[\"']urn:schemas-microsoft-com:office:excel[\"']");
  private static final List<Pattern> DECLARED = List.of(DECLARES_V, DECLARES_O, DECLARES_X);
  private static final Pattern ROOT = Pattern.compile("<((?:[\\w.-]+:)?xml)(?=[\\s>])[^>]*>");
  private static final Pattern BLOCKS =
      Pattern.compile("idmap\\b[^>]*?\\bdata\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final String SHAPE_TYPE = "_x0000_t202";

  private final XmlText xml;
  private final int inner;
  private final int end;
  private final String namespaces;
  private final StringBuilder blocks = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();
  private int count;
  private int block;

  private DrawingXml(XmlText xml, int inner, int end, boolean declared) {
    this.xml = xml;
    this.inner = inner;
    this.end = end;
    this.namespaces = declared ? "" : NAMESPACES;
  }

  /**
   * A drawing to add to.
   *
   * @param part null for a sheet that has none
   * @throws XMLStreamException when it cannot be read
   */
  static DrawingXml of(@Nullable XmlText part) throws XMLStreamException {
    XmlText xml =
        part == null
            ? new XmlText("<xml" + NAMESPACES + "></xml>", StandardCharsets.UTF_8, 0)
            : part;
    Matcher root = ROOT.matcher(xml.text());
    if (!root.find() || root.group().endsWith("/>")) {
      throw new XMLStreamException("no drawing");
    }
    int end = xml.text().lastIndexOf("</" + root.group(1));
    if (end < root.end()) {
      throw new XMLStreamException("a drawing without end");
    }
    boolean declared = DECLARED.stream().allMatch(each -> each.matcher(root.group()).find());
    return new DrawingXml(xml, root.end(), end, declared);
  }

  /**
   * Adds the box of a comment, out of sight.
   *
   * @param anchor see {@link NoteBox}
   * @param colour of the box, in six hexadecimal digits
   */
  void add(CellRef cell, String anchor, String colour, ShapeBlocks all) {
    int number = count++ % (ShapeBlocks.SIZE - 1) + 1;
    if (number == 1) {
      block = all.next();
      blocks.append(blocks.isEmpty() ? "" : ",").append(block);
    }
    shapes
        .append("<v:shape")
        .append(namespaces)
        .append(" id=\"_x0000_s")
        .append(block * ShapeBlocks.SIZE + number)
        .append("\" type=\"#" + SHAPE_TYPE + "\" style=\"position:absolute;visibility:hidden\"")
        .append(" fillcolor=\"#" + colour + "\" o:insetmode=\"auto\">")
        .append("<v:fill color2=\"#" + colour + "\"/>")
        .append("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
        .append("<v:path o:connecttype=\"none\"/>")
        .append("<v:textbox style=\"mso-direction-alt:auto\"/>")
        .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
        .append(anchor)
        .append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
        .append(cell.row())
        .append("</x:Row><x:Column>")
        .append(cell.column())
        .append("</x:Column></x:ClientData></v:shape>");
  }

  /** Whether there is anything to add. */
  boolean isNeeded() {
    return !shapes.isEmpty();
  }

  XmlText xml() {
    return xml;
  }

  /** What was added; to be called once. */
  Splices splices() {
    Splices splices = new Splices(xml.text());
    if (shapes.isEmpty()) {
      return splices;
    }
    Matcher named = BLOCKS.matcher(xml.text());
    if (named.find()) {
      String more = named.group(1).isBlank() ? "" : ",";
      splices.insert(named.end(1), more + blocks);
    } else {
      splices.insert(
          inner,
          String.format(
              Locale.ROOT,
              "<o:shapelayout%s v:ext=\"edit\"><o:idmap v:ext=\"edit\""
                  + " data=\"%s\"/></o:shapelayout>",
              namespaces,
              blocks));
    }
    if (!xml.text().contains("id=\"" + SHAPE_TYPE + "\"")
        && !xml.text().contains("id='" + SHAPE_TYPE + "'")) {
      shapes.insert(
          0,
          String.format(
              Locale.ROOT,
              "<v:shapetype%s id=\"%s\" coordsize=\"21600,21600\" o:spt=\"202\""
                  + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                  + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
              namespaces,
              SHAPE_TYPE));
    }
    splices.insert(end, shapes.toString());
    return splices;
  }
}
