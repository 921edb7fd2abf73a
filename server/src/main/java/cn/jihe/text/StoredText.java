package cn.jihe.text;

import java.util.Locale;

/**
 * Makes text that a database takes. A cell may hold what is no character: NUL, which PostgreSQL
 * refuses, and halves of characters, which have no UTF-8.
 */
public final class StoredText {

  private static final char REPLACEMENT = '\uFFFD';

  private StoredText() {}

  /** With the sign for “unknown” in place of what cannot be stored. */
  public static String name(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      safe.append(isHalf(text, i) || text.charAt(i) == 0 ? REPLACEMENT : text.charAt(i));
    }
    return safe.toString();
  }

  /** The beginning of such a text, as much of it as a column of this width takes. */
  public static String start(String text, int longest) {
    return name(Shortening.start(text, longest));
  }

  /** JSON that means the same: inside its strings an escape stands for any half of a character. */
  public static String json(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isHalf(json, i)) {
        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return !paired;
  }
}
