package cn.jihe.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a reader takes it: full- and half-width are the same to her. */
public final class Wording {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int WIDTH_DISTANCE = '！' - '!';
  private static final char WIDE_BLANK = '\u3000';
  private static final char DELETE = '\u007f';
  private static final char FIRST_IDEOGRAPH = '\u4e00';
  private static final char LAST_IDEOGRAPH = '\u9fff';

  private static final Bracketing BRACKETS = Bracketing.of("(（[【〔", ")）]】〕");

  private static final String OPENING = "[{【〔〖「『";
  private static final String CLOSING = "]}】〕〗」』";

  /** Normalizing would make dots of the upright one, and leaves the ratio as it is. */
  private static final Pattern COLONS = Pattern.compile("[︰∶]");

  private Wording() {}

  /**
   * Full-width letters, digits, signs and blanks as half-width ones, and radicals as the characters
   * that look like them; nothing else changes.
   */
  public static String halfWidth(String text) {
    int first = 0;
    while (first < text.length() && half(text.charAt(first)) == text.charAt(first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    char[] half = text.toCharArray();
    for (int i = first; i < half.length; i++) {
      half[i] = half(half[i]);
    }
    return new String(half);
  }

  private static char half(char c) {
    if (isIdeograph(c)) {
      return c;
    }
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - WIDTH_DISTANCE);
    }
    return c == WIDE_BLANK || c == '\u00a0' ? ' ' : Radicals.character(c);
  }

  /** Blanks of any width, line breaks, and signs that nobody sees. */
  public static boolean isBlank(char c) {
    return isBlank((int) c);
  }

  private static boolean isBlank(int c) {
    if ((c > ' ' && c < DELETE) || (c > WIDE_BLANK && c <= LAST_IDEOGRAPH)) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  /** Whether any of the common Chinese characters stands in a text. */
  public static boolean hasIdeograph(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isIdeograph(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** One of the common Chinese characters: no sign, no blank and no digit. */
  private static boolean isIdeograph(int c) {
    return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
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
    return BRACKETS.without(text);
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
        return withoutBlanks(text, i);
      }
    }
    return text;
  }

  private static String withoutBlanks(String text, int first) {
    char[] kept = text.toCharArray();
    int end = first;
    for (int i = first; i < kept.length; ) {
      int point = Character.codePointAt(kept, i);
      int next = i + Character.charCount(point);
      while (i < next) {
        kept[end] = kept[i++];
        end += isBlank(point) ? 0 : 1;
      }
    }
    return end == kept.length ? text : new String(kept, 0, end);
  }

  /** Half-width and without blanks: equal for texts that a reader takes as the same. */
  public static String plain(String text) {
    return withoutBlanks(halfWidth(text));
  }

  /**
   * As labels, titles and names of levels are compared: plain, and each sign that stands for others
   * as these: ㈠ as (一), ㎡ as m2, a radical as its character.
   */
  public static String label(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= DELETE && !isIdeograph(c)) {
        String half = COLONS.matcher(halfWidth(text)).replaceAll(":");
        return plain(Normalizer.normalize(half, Normalizer.Form.NFKC));
      }
    }
    return plain(text);
  }

  /** Plain, with round brackets for all others: equal for names that a reader takes as the same. */
  public static String name(String text) {
    String plain = plain(text);
    if (!hasBracket(plain)) {
      return plain;
    }
    StringBuilder same = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      same.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
    }
    return same.toString();
  }

  private static boolean hasBracket(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!isIdeograph(c) && (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
