package cn.jihe.text;

/** Texts made shorter, and never through the middle of a character that takes two places. */
public final class Shortening {

  private static final String LEFT_OUT = "…";

  private Shortening() {}

  /** The beginning of a text: all of a short one. */
  public static String start(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, boundary(text, longest));
  }

  /** The same, with a sign behind what was cut. */
  public static String marked(String text, int longest) {
    return text.length() <= longest ? text : start(text, longest) + LEFT_OUT;
  }

  /** The end of a text: all of a short one. */
  public static String end(String text, int longest) {
    int from = text.length() - longest;
    if (from <= 0) {
      return text;
    }
    return text.substring(isWithin(text, from) ? from + 1 : from);
  }

  /** The last place up to this one at which a text can be cut. */
  static int boundary(String text, int most) {
    return isWithin(text, most) ? most - 1 : most;
  }

  private static boolean isWithin(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
