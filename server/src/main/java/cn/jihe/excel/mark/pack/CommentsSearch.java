package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.mark.splice.Splices;
import cn.jihe.excel.mark.splice.XmlEscape;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.excel.mark.splice.XmlText;
import cn.jihe.excel.mark.splice.XmlTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Our texts among the comments of a sheet: a comment that is ours alone goes, the clerk's loses
 * what is below it.
 */
final class CommentsSearch {

  private final XmlText xml;
  private final Splices splices;
  private final Set<Span> ours = new HashSet<>();
  private int left;

  private CommentsSearch(XmlText xml) {
    this.xml = xml;
    this.splices = new Splices(xml.text());
  }

  static CommentsSearch of(XmlText xml) throws XMLStreamException {
    CommentsSearch search = new CommentsSearch(xml);
    XmlTree.of(xml.text())
        .children("commentList")
        .flatMap(list -> list.children("comment"))
        .forEach(search::comment);
    return search;
  }

  private void comment(XmlNode comment) {
    XmlNode whole = comment.child("text").orElse(comment);
    int at = OwnTexts.text(whole).indexOf(OwnMark.INVISIBLE);
    if (at == 0) {
      splices.remove(comment);
      CellRange.of(comment.attribute("ref")).ifPresent(ours::add);
    } else {
      left++;
      if (at > 0) {
        cut(whole, at - 1);
      }
    }
  }

  /** Leaves the first characters and how they look. */
  private void cut(XmlNode whole, int length) {
    int rest = length;
    for (XmlNode part : whole.children()) {
      List<XmlNode> texts =
          part.name().equals("t")
              ? List.of(part)
              : part.name().equals("r") ? part.children("t").toList() : List.of();
      int own = texts.stream().mapToInt(text -> text.text().length()).sum();
      if (own > rest) {
        if (rest == 0) {
          splices.remove(part);
        } else {
          shorten(texts, rest);
        }
      }
      rest = Math.max(0, rest - own);
    }
  }

  private void shorten(List<XmlNode> texts, int length) {
    int rest = length;
    for (XmlNode text : texts) {
      String own = text.text();
      if (own.length() > rest) {
        splices.replace(text.inner(), text.innerEnd(), XmlEscape.text(own.substring(0, rest)));
      }
      rest = Math.max(0, rest - own.length());
    }
  }

  XmlText xml() {
    return xml;
  }

  /** The cells whose comments are gone. */
  Set<Span> ours() {
    return ours;
  }

  /** Whether any comment is left. */
  boolean isLeft() {
    return left > 0;
  }

  Splices splices() {
    return splices;
  }
}
