package cn.jihe.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a reader takes it: full- and half-width are the same to her. */
public final class Wording {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int WIDTH_DISTANCE = '！' - '!';

  /** An open one is read to the end, once, and left where it is. */
  private static final Pattern BRACKETED =
      Pattern.compile("[(（\\[【〔][^)）\\]】〕]*+(?:[)）\\]】〕]|(?<open>\\z))");

  private static final String OPENING = "[{【〔〖「『";
  private static final String CLOSING = "]}】〕〗」』";

  private Wording() {}

  /** Full-width letters, digits, signs and blanks as half-width ones; nothing else changes. */
  public static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        half.append((char) (c - WIDTH_DISTANCE));
      } else {
        half.append(c == '\u3000' || c == '\u00a0' ? ' ' : c);
      }
    }
    return half.toString();
  }

  /** Blanks of any width, line breaks, and signs that nobody sees. */
  public static boolean isBlank(char c) {
    return isBlank((int) c);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  /** Without blanks of any width at its ends. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Plain, and without what stands in brackets: what a name says by itself. */
  public static String withoutBrackets(String text) {
    return unbracketed(plain(text));
  }

  /** As written, but without what stands in brackets. */
  public static String unbracketed(String text) {
    return BRACKETED
        .matcher(text)
        .replaceAll(
            found -> found.group("open") == null ? "" : Matcher.quoteReplacement(found.group()));
  }

  /** Without these signs at its end. */
  public static String withoutLast(String signs, String text) {
    int end = text.length();
    while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Without any blanks, line breaks and invisible signs. */
  public static String withoutBlanks(String text) {
    // Most texts have none, and this is asked for more often than anything else.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) || Character.isSurrogate(c)) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isBlank(point)).forEach(kept::appendCodePoint);
        return kept.toString();
      }
    }
    return text;
  }

  /** Half-width and without blanks: equal for texts that a reader takes as the same. */
  public static String plain(String text) {
    return withoutBlanks(halfWidth(text));
  }

  /** Plain, with round brackets for all others: equal for names that a reader takes as the same. */
  public static String name(String text) {
    String plain = plain(text);
    StringBuilder same = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      same.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
    }
    return same.toString();
  }
}
