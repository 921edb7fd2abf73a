package cn.jihe.text;

import java.util.regex.Pattern;

/** What a cell says, as it is quoted to people: in one line and no longer than they would read. */
public final class Quotation {

  /** In characters, the sign of what was left out among them. */
  public static final int LONGEST = 60;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Quotation() {}

  /** The text itself when it is short; else its beginning. */
  public static String of(String text) {
    String stripped = text.strip();
    String line =
        stripped.chars().anyMatch(Character::isWhitespace)
            ? BLANKS.matcher(stripped).replaceAll(" ")
            : stripped;
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
