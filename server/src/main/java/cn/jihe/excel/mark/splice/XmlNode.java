package cn.jihe.excel.mark.splice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element and where it stands in its text. What was not kept when the text was read is not among
 * its children.
 */
public final class XmlNode {

  private final String prefix;
  private final String name;
  private final Map<String, String> attributes;
  private final int start;
  private final int inner;
  private final boolean empty;
  private final List<XmlNode> children = new ArrayList<>(2);
  private final StringBuilder text = new StringBuilder(0);
  private int innerEnd;
  private int end;

  XmlNode(
      String prefix,
      String name,
      Map<String, String> attributes,
      int start,
      int inner,
      boolean empty) {
    this.prefix = prefix;
    this.name = name;
    this.attributes = attributes;
    this.start = start;
    this.inner = inner;
    this.empty = empty;
    this.innerEnd = inner;
    this.end = inner;
  }

  void close(int endTag, int after) {
    if (!empty) {
      innerEnd = endTag;
      end = after;
    }
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void add(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  /** With its colon; empty for none. */
  public String prefix() {
    return prefix;
  }

  /** Without its prefix. */
  public String name() {
    return name;
  }

  public int start() {
    return start;
  }

  /** Where the start tag ends. */
  public int inner() {
    return inner;
  }

  /** Where the end tag begins; the same as {@link #end} when it has none. */
  public int innerEnd() {
    return innerEnd;
  }

  public int end() {
    return end;
  }

  /** Whether it is written as one tag only. */
  public boolean isEmptyTag() {
    return empty;
  }

  public List<XmlNode> children() {
    return children;
  }

  public Stream<XmlNode> children(String named) {
    return children.stream().filter(child -> child.name.equals(named));
  }

  public Optional<XmlNode> child(String named) {
    return children(named).findFirst();
  }

  /** All below it, itself not among them, in the order of the text. */
  public Stream<XmlNode> below() {
    return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.below()));
  }

  /** The text that stands directly in it. */
  public String text() {
    return text.toString();
  }

  /**
   * An attribute's value; empty when there is none.
   *
   * @param named with a colon before it when it has a prefix, whichever that is
   */
  public String attribute(String named) {
    return attributes.getOrDefault(named, "");
  }

  public boolean has(String named) {
    return attributes.containsKey(named);
  }

  /** An attribute that is a whole number; what is none is as if it were not there. */
  public int number(String named, int otherwise) {
    try {
      return Integer.parseInt(attribute(named).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** An attribute that says yes or no; no when it is not there. */
  public boolean isTrue(String named) {
    return attribute(named).equals("1") || attribute(named).equals("true");
  }
}
