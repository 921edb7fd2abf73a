package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.XmlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What makes two fonts, fills, borders or formats of a table of styles the same to a reader. */
final class StyleKeys {

  private static final List<String> TURNED = List.of("textRotation", "indent", "shrinkToFit");

  private StyleKeys() {}

  static String font(XmlNode font) {
    double size = 0;
    try {
      size = Double.parseDouble(value(font, "sz"));
    } catch (NumberFormatException e) {
      // A font without a size is none of ours.
    }
    boolean plain = !isOn(font, "i") && !isOn(font, "strike") && value(font, "vertAlign").isEmpty();
    String underline =
        font.child("u").map(u -> u.has("val") ? u.attribute("val") : "single").orElse("none");
    return plain
        ? font(size, isOn(font, "b"), underline, colour(font.child("color")), value(font, "name"))
        : "other";
  }

  static String font(double size, boolean bold, String underline, String colour, String name) {
    return String.join("|", String.valueOf(size), String.valueOf(bold), underline, colour, name);
  }

  static String fill(XmlNode fill) {
    return fill.child("patternFill")
        .map(pattern -> fill(pattern.attribute("patternType"), colour(pattern.child("fgColor"))))
        .orElse("other");
  }

  static String fill(String pattern, String colour) {
    return pattern.isEmpty() || pattern.equals("none") ? "none" : pattern + "|" + colour;
  }

  static String border(XmlNode border) {
    return List.of("left", "right", "top", "bottom", "diagonal").stream()
        .map(side -> border.child(side).map(line -> line.attribute("style")).orElse(""))
        .map(style -> style.equals("none") ? "" : style)
        .collect(Collectors.joining("|"));
  }

  static String border(String style) {
    return String.join("|", style, style, style, style, "");
  }

  static String format(XmlNode format) {
    Optional<XmlNode> alignment = format.child("alignment");
    boolean isMore =
        format.child("protection").filter(StyleKeys::isHidden).isPresent()
            || alignment.filter(StyleKeys::isTurned).isPresent();
    return isMore
        ? "other"
        : format(
                format.number("fontId", 0),
                format.number("fillId", 0),
                format.number("borderId", 0),
                format.isTrue("quotePrefix"),
                alignment.map(StyleKeys::aligned).orElse(""))
            + kept(format.number("numFmtId", 0), isUnlocked(format));
  }

  private static boolean isTurned(XmlNode alignment) {
    return TURNED.stream().anyMatch(alignment::has);
  }

  private static String aligned(XmlNode alignment) {
    return aligned(
        alignment.attribute("horizontal"),
        alignment.attribute("vertical"),
        alignment.isTrue("wrapText"));
  }

  static String aligned(String horizontal, String vertical, boolean wrapped) {
    return horizontal + " " + vertical + " " + wrapped;
  }

  private static boolean isHidden(XmlNode protection) {
    return protection.isTrue("hidden");
  }

  private static boolean isUnlocked(XmlNode format) {
    return format
        .child("protection")
        .filter(each -> each.has("locked") && !each.isTrue("locked"))
        .isPresent();
  }

  /** What is added to a format's key when its cells are texts for people to type. */
  static String kept(int numberFormat, boolean unlocked) {
    return numberFormat == 0 && !unlocked ? "" : "|" + numberFormat + "|" + unlocked;
  }

  static String format(int font, int fill, int border, boolean quoted, String alignment) {
    return String.join(
        "|",
        String.valueOf(font),
        String.valueOf(fill),
        String.valueOf(border),
        String.valueOf(quoted),
        alignment);
  }

  /** A format of conditions that is a solid background and nothing else. */
  static String condition(XmlNode condition) {
    if (condition.children().size() != 1) {
      return "other";
    }
    return condition
        .child("fill")
        .flatMap(fill -> fill.child("patternFill"))
        .filter(pattern -> pattern.child("fgColor").isEmpty())
        .map(pattern -> condition(colour(pattern.child("bgColor"))))
        .orElse("other");
  }

  static String condition(String colour) {
    return "fill|" + colour;
  }

  private static boolean isOn(XmlNode font, String flag) {
    return font.child(flag).filter(node -> !node.has("val") || node.isTrue("val")).isPresent();
  }

  private static String value(XmlNode font, String name) {
    return font.child(name).map(node -> node.attribute("val")).orElse("");
  }

  private static String colour(Optional<XmlNode> colour) {
    return colour
        .map(
            node ->
                node.has("rgb")
                    ? node.attribute("rgb").toUpperCase(Locale.ROOT)
                    : node.has("indexed") ? "#" + node.attribute("indexed") : "other")
        .orElse("");
  }
}
