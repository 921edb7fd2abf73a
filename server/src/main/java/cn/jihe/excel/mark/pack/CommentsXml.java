package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.NoteText;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The part with the comments of a sheet, while ours are added. */
final class CommentsXml {

  static final String TYPE = TypesXml.SHEETS + "comments+xml";

  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<authors></authors><commentList></commentList></comments>";

  /** The font of our texts, in the colour that notes have, for Chinese characters. */
  private static final String LOOK =
      "<sz val=\""
          + NoteText.POINTS
          + "\"/><color indexed=\"81\"/><rFont val=\""
          + NoteText.FONT
          + "\"/><charset val=\"134\"/>";

  private final XmlText xml;
  private final XmlNode root;
  private final XmlNode authors;
  private final List<XmlNode> names;
  private final XmlNode list;
  private final Splices splices;
  private final Map<String, XmlNode> byCell = new HashMap<>();
  private final StringBuilder added = new StringBuilder();

  private CommentsXml(XmlText xml, XmlNode root) throws XMLStreamException {
    this.xml = xml;
    this.root = root;
    this.authors = needed(root, "authors");
    this.names = authors.children("author").toList();
    this.list = needed(root, "commentList");
    this.splices = new Splices(xml.text());
    list.children("comment")
        .forEach(
            comment ->
                byCell.putIfAbsent(comment.attribute("ref").toUpperCase(Locale.ROOT), comment));
  }

  /**
   * Comments to add to.
   *
   * @param part null for a sheet that has none
   * @throws XMLStreamException when they cannot be read
   */
  static CommentsXml of(@Nullable XmlText part) throws XMLStreamException {
    XmlText xml = part == null ? new XmlText(EMPTY, StandardCharsets.UTF_8, 0) : part;
    return new CommentsXml(xml, XmlTree.of(xml.text()));
  }

  private static XmlNode needed(XmlNode root, String child) throws XMLStreamException {
    return root.child(child).orElseThrow(() -> new XMLStreamException("no " + child));
  }

  boolean has(String cell) {
    return byCell.containsKey(cell);
  }

  /** Whether a cell has a conversation of Microsoft 365. */
  boolean isThreaded(String cell) {
    XmlNode comment = byCell.get(cell);
    int author = comment == null ? -1 : comment.number("authorId", -1);
    return author >= 0 && author < names.size() && MarkContent.isThreaded(names.get(author).text());
  }

  /** Puts a text of ours on a cell, below what stands there. */
  void add(String cell, NoteText text) {
    XmlNode comment = byCell.get(cell);
    if (comment == null) {
      added
          .append("<comment ref=\"")
          .append(cell)
          .append("\" authorId=\"")
          .append(ourNumber())
          .append("\"><text>")
          .append(runs("", text))
          .append("</text></comment>");
      return;
    }
    String ours = prefixed(runs("\n", text));
    XmlNode whole = comment.child("text").orElse(null);
    if (whole == null) {
      splices.prepend(comment, prefixed("<text>") + ours + prefixed("</text>"));
      return;
    }
    XmlNode plain = whole.child("t").orElse(null);
    if (plain == null) {
      int end = whole.children("r").mapToInt(XmlNode::end).max().orElse(whole.inner());
      if (whole.isEmptyTag()) {
        splices.append(whole, ours);
      } else {
        splices.insert(end, ours);
      }
    } else {
      // One that is all of one look has no runs; ours needs one.
      splices.insert(plain.start(), prefixed("<r>"));
      splices.insert(plain.end(), prefixed("</r>") + ours);
    }
  }

  /** Our mark and what is said, each part in its look. */
  private static String runs(String before, NoteText text) {
    StringBuilder runs = new StringBuilder(1_024);
    String first = before + OwnMark.INVISIBLE;
    for (NoteText.Part part : text.parts()) {
      runs.append("<r><rPr>")
          .append(part.bold() ? "<b/>" : "")
          .append(LOOK)
          .append("</rPr><t xml:space=\"preserve\">")
          .append(first)
          .append(XmlEscape.cell(part.text()))
          .append("</t></r>");
      first = "";
    }
    return runs.toString();
  }

  private int ourNumber() {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).text().equals(MarkContent.AUTHOR)) {
        return i;
      }
    }
    return names.size();
  }

  private String prefixed(String ours) {
    return XmlEscape.prefixed(root.prefix(), ours);
  }

  XmlText xml() {
    return xml;
  }

  /** What was added; to be called once. */
  Splices splices() {
    if (!added.isEmpty()) {
      if (ourNumber() == names.size()) {
        splices.append(authors, prefixed("<author>" + MarkContent.AUTHOR + "</author>"));
      }
      splices.append(list, prefixed(added.toString()));
    }
    return splices;
  }
}
