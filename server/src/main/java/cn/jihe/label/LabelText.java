package cn.jihe.label;

import cn.jihe.text.Bracketing;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A label's text as it is compared: without all that units add to or break out of it. */
public final class LabelText {

  /** Longer texts are never labels; keeps the work on long cells small. */
  private static final int LONGEST = 40;

  /** With the blanks and line breaks that units put into labels. */
  static final int LONGEST_SPACED = 200;

  private static final String NUMBERS = "(0123456789一二三四五六七八九十";
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:\\(?[0-9一二三四五六七八九十]{1,2}\\)|[0-9]{1,2}[.、．]|[一二三四五六七八九十]{1,2}[、.])");

  /** Would be a digit without a sign behind it. */
  private static final Pattern CIRCLED = Pattern.compile("^\\s*[①-⑳]");

  private static final String ORNAMENT = ":;*★▲□■\"“”'_%";
  private static final String ORNAMENT_OR_BRACKET = ORNAMENT + "()[]";
  private static final Bracketing BRACKETS = Bracketing.of("([{【〔", ")]}】〕").droppingOpen();

  private static final String PART_OF = "其中";

  private LabelText() {}

  /** The ways to take a text as a label, the closest first; empty for what is no label at all. */
  static List<String> readings(String cellText) {
    List<String> readings = new ArrayList<>();
    if (cellText.length() > LONGEST_SPACED) {
      return readings;
    }
    String plain = Wording.label(CIRCLED.matcher(cellText).replaceFirst(""));
    if (plain.length() > LONGEST) {
      return readings;
    }
    String bare = without(ORNAMENT, withoutBrackets(plain));
    add(readings, bare);
    add(readings, withoutNumbering(bare));
    // Numbering such as （一） is itself in brackets; what the brackets hold may be the label's end.
    add(readings, without(ORNAMENT_OR_BRACKET, plain));
    for (String reading : List.copyOf(readings)) {
      add(readings, withoutPartOf(reading));
    }
    for (String reading : List.copyOf(readings)) {
      add(readings, withoutLetter(reading));
    }
    readings.remove("");
    return readings;
  }

  private static void add(List<String> readings, String reading) {
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
  }

  /** Without brackets of any width and what stands in them. */
  static String withoutBrackets(String plain) {
    return BRACKETS.without(plain);
  }

  private static String without(String signs, String text) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      boolean left = signs.indexOf(text.charAt(i)) >= 0;
      if (left && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!left && kept != null) {
        kept.append(text.charAt(i));
      }
    }
    return kept == null ? text : kept.toString();
  }

  private static String withoutNumbering(String text) {
    return !text.isEmpty() && NUMBERS.indexOf(text.charAt(0)) >= 0
        ? NUMBERING.matcher(text).replaceFirst("")
        : text;
  }

  private static String withoutPartOf(String text) {
    return text.startsWith(PART_OF) ? text.substring(PART_OF.length()) : text;
  }

  /** 预算数A, 执行率B/A. */
  private static String withoutLetter(String text) {
    int last = text.length() - 1;
    if (!isLetter(text, last)) {
      return text;
    }
    boolean ratio = last > 1 && text.charAt(last - 1) == '/' && isLetter(text, last - 2);
    return text.substring(0, ratio ? last - 2 : last);
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && text.charAt(at) >= 'A' && text.charAt(at) <= 'D';
  }
}
