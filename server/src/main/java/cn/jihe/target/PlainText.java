package cn.jihe.target;

import cn.jihe.text.Wording;

/**
 * A text as a reader takes it, beside what was written: half-width, without blanks. A blank stays
 * between two digits and a line break before a digit, where they part numbers and list items.
 *
 * @param plain what is read
 * @param raw character by character what {@code plain} was made from
 */
record PlainText(CharSequence plain, CharSequence raw) {

  boolean hasDigit() {
    for (int i = 0; i < plain.length(); i++) {
      if (isDigit(plain.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static PlainText of(String text) {
    String half = Wording.halfWidth(text);
    StringBuilder plain = new StringBuilder(half.length());
    StringBuilder raw = new StringBuilder(half.length());
    boolean blank = false;
    boolean broken = false;
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (Wording.isBlank(c)) {
        blank = true;
        broken |= c == '\n' || c == '\r';
        continue;
      }
      if (blank && !plain.isEmpty() && isDigit(c)) {
        boolean parts = isDigit(plain.charAt(plain.length() - 1));
        if (broken || parts) {
          plain.append(broken ? '\n' : ' ');
          raw.append(broken ? '\n' : ' ');
        }
      }
      blank = false;
      broken = false;
      plain.append(c);
      raw.append(text.charAt(i));
    }
    return new PlainText(plain.toString(), raw.toString());
  }

  int length() {
    return plain.length();
  }

  /** The character at this place, or 0 before the start and behind the end. */
  char at(int index) {
    return index >= 0 && index < plain.length() ? plain.charAt(index) : 0;
  }

  String between(int start, int end) {
    return plain.subSequence(start, end).toString();
  }

  /** Whether what was written here is the half-width character itself. */
  boolean isAsWritten(int start, int end) {
    for (int i = start; i < end; i++) {
      if (plain.charAt(i) != raw.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
