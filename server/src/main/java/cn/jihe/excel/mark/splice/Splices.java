package cn.jihe.excel.mark.splice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of a text that are to be changed; they must not overlap. */
public final class Splices {

  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  public Splices(String text) {
    this.text = text;
  }

  private record Splice(int from, int to, String put) {}

  public boolean isEmpty() {
    return splices.isEmpty();
  }

  /** Puts something between two characters; behind what was put there before. */
  public void insert(int at, String put) {
    replace(at, at, put);
  }

  /** Takes an element out. */
  public void remove(XmlNode node) {
    replace(node.start(), node.end(), "");
  }

  public void replace(int from, int to, String put) {
    splices.add(new Splice(from, to, put));
  }

  /** Puts something at the end of what is in an element; once only in one that is a single tag. */
  public void append(XmlNode parent, String put) {
    if (parent.isEmptyTag()) {
      String tag = ">" + put + "</" + parent.prefix() + parent.name() + ">";
      replace(parent.end() - 2, parent.end(), tag);
    } else {
      insert(parent.innerEnd(), put);
    }
  }

  /** Puts something before all that is in an element; once only in one that is a single tag. */
  public void prepend(XmlNode parent, String put) {
    if (parent.isEmptyTag()) {
      append(parent, put);
    } else {
      insert(parent.inner(), put);
    }
  }

  /** Gives an attribute without a prefix another value, and adds it where there is none. */
  public void set(XmlNode node, String attribute, String value) {
    int name = node.start() + 1 + node.prefix().length() + node.name().length();
    if (!node.has(attribute)) {
      insert(name, " " + attribute + "=\"" + XmlEscape.attribute(value) + "\"");
      return;
    }
    int at = name;
    while (at < node.inner()) {
      int equals = text.indexOf('=', at);
      int from = equals + 1;
      while (text.charAt(from) != '"' && text.charAt(from) != '\'') {
        from++;
      }
      int to = text.indexOf(text.charAt(from), from + 1);
      if (text.substring(at, equals).strip().equals(attribute)) {
        replace(from + 1, to, XmlEscape.attribute(value));
        return;
      }
      at = to + 1;
    }
  }

  /** The text with all of it done. */
  public String applied() {
    StringBuilder after = new StringBuilder(text.length() + 1024);
    int from = 0;
    for (Splice splice : inOrder()) {
      after.append(text, from, splice.from).append(splice.put);
      from = splice.to;
    }
    return after.append(text, from, text.length()).toString();
  }

  /** What turns {@link #applied} back, in the order of the text. */
  public List<Undo> undo() {
    List<Undo> undo = new ArrayList<>();
    int moved = 0;
    for (Splice splice : inOrder()) {
      undo.add(
          new Undo(
              splice.from + moved, splice.put.length(), text.substring(splice.from, splice.to)));
      moved += splice.put.length() - (splice.to - splice.from);
    }
    return undo;
  }

  private List<Splice> inOrder() {
    return splices.stream().sorted(Comparator.comparingInt(Splice::from)).toList();
  }
}
