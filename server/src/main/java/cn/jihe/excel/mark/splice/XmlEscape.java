package cn.jihe.excel.mark.splice;

import java.util.regex.Pattern;

/** Texts of ours as they are written in XML. */
public final class XmlEscape {

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern TAG_NAME = Pattern.compile("<(/?)(?=[A-Za-z])");

  private XmlEscape() {}

  /** Of a cell or of a comment, where Office reads {@code _xHHHH_} as a character. */
  public static String cell(String text) {
    return text(text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text);
  }

  /** Between two tags; what XML has no place for is left out. */
  public static String text(String text) {
    return escaped(text, false);
  }

  /** Between double quotes. */
  public static String attribute(String text) {
    return escaped(text, true);
  }

  /** XML of ours with a prefix, colon included, before each element's name. */
  public static String prefixed(String prefix, String xml) {
    return prefix.isEmpty() ? xml : TAG_NAME.matcher(xml).replaceAll("<$1" + prefix);
  }

  private static String escaped(String text, boolean quoted) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder xml = new StringBuilder(text.length() + 32).append(text, 0, plain);
    for (int at = plain; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      append(xml, text.codePointAt(at), quoted);
    }
    return xml.toString();
  }

  /** What is the same everywhere; most texts have nothing else. */
  private static boolean isPlain(char one) {
    boolean isMarkup = one == '&' || one == '<' || one == '>' || one == '"';
    return one >= ' ' && one < Character.MIN_SURROGATE && !isMarkup;
  }

  private static void append(StringBuilder xml, int point, boolean quoted) {
    switch (point) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append(quoted ? "&quot;" : "\"");
      case '\t', '\n' -> xml.append(quoted ? "&#" + point + ";" : Character.toString(point));
      // A parser would take it for a line's end.
      case '\r' -> xml.append("&#13;");
      default -> {
        if (point >= ' ' && point != 0xFFFE && point != 0xFFFF && !isHalf(point)) {
          xml.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
