package cn.jihe.excel.draw;

import cn.jihe.excel.open.PartXml;

/** What an attribute says, or what holds where it says nothing that can be read. */
final class Attributes {

  private static final int DIGITS = 9;

  private Attributes() {}

  static boolean isTrue(PartXml element, String name, boolean otherwise) {
    return switch (element.attribute(name)) {
      case "1", "true", "on" -> true;
      case "" -> otherwise;
      default -> false;
    };
  }

  /** A whole number that is not negative. */
  static int number(PartXml element, String name, int otherwise) {
    String text = element.attribute(name).strip();
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return text.isEmpty() || text.length() > DIGITS || !digits ? otherwise : Integer.parseInt(text);
  }

  /** A width or height: not negative and no more than any sheet has. */
  static double size(PartXml element, String name, double most, double otherwise) {
    try {
      double size = Double.parseDouble(element.attribute(name));
      return size >= 0 ? Math.min(size, most) : otherwise;
    } catch (NumberFormatException notWritten) {
      return otherwise;
    }
  }
}
