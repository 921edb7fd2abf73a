package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlText;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boxes of comments of ours in a drawing; looked at as text, as {@link DrawingXml}. */
final class DrawingSearch {

  private static final Pattern SHAPE = Pattern.compile("<((?:[\\w.-]+:)?shape)(?=[\\s>])");
  private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
  private static final Pattern ROW = Pattern.compile("Row>\\s*([0-9]{1,7})\\s*<");
  private static final Pattern COLUMN = Pattern.compile("Column>\\s*([0-9]{1,7})\\s*<");

  private final XmlText xml;
  private final Splices splices;
  private int left;

  private DrawingSearch(XmlText xml) {
    this.xml = xml;
    this.splices = new Splices(xml.text());
  }

  /**
   * Finds the boxes of some cells.
   *
   * @param cells whose comments are gone
   */
  static DrawingSearch of(XmlText xml, Set<Span> cells) {
    DrawingSearch search = new DrawingSearch(xml);
    String text = xml.text();
    Matcher shape = SHAPE.matcher(text);
    int from = 0;
    while (shape.find(from)) {
      String endTag = "</" + shape.group(1) + ">";
      int end = text.indexOf(endTag, shape.end());
      from = end < 0 ? shape.end() : end + endTag.length();
      String own = text.substring(shape.start(), from);
      if (end >= 0 && NOTE.matcher(own).find() && cells.contains(cell(own))) {
        search.splices.replace(shape.start(), from, "");
      } else {
        search.left++;
      }
    }
    return search;
  }

  private static Span cell(String shape) {
    return Span.ofCell(number(ROW, shape).orElse(-1), number(COLUMN, shape).orElse(-1));
  }

  private static OptionalInt number(Pattern pattern, String shape) {
    Matcher found = pattern.matcher(shape);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  XmlText xml() {
    return xml;
  }

  /** Whether any shape is left. */
  boolean isLeft() {
    return left > 0;
  }

  Splices splices() {
    return splices;
  }
}
