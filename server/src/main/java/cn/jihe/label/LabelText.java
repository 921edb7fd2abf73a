package cn.jihe.label;

import cn.jihe.text.Wording;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A label's text as it is compared: without all that units add to or break out of it. */
public final class LabelText {

  /** Longer texts are never labels; keeps the work on long cells small. */
  private static final int LONGEST = 40;

  /** With the blanks and line breaks that units put into labels. */
  static final int LONGEST_SPACED = 200;

  private static final Pattern NUMBERING =
      Pattern.compile("^(?:\\(?[0-9一二三四五六七八九十]{1,2}\\)|[0-9]{1,2}[.、．]|[一二三四五六七八九十]{1,2}[、.])");
  private static final Pattern ORNAMENT = Pattern.compile("[:;*★▲□■\"“”'_%]");
  private static final Pattern BRACKETED = Pattern.compile("[(\\[{【〔][^)\\]}】〕]*(?:[)\\]}】〕]|$)");

  /** 预算数A, 执行率B/A. */
  private static final Pattern LETTER = Pattern.compile("[A-D](?:/[A-D])?$");

  private static final String PART_OF = "其中";

  private LabelText() {}

  /** The ways to take a text as a label, the closest first; empty for what is no label at all. */
  static Set<String> readings(String cellText) {
    Set<String> readings = new LinkedHashSet<>();
    if (cellText.length() > LONGEST_SPACED) {
      return readings;
    }
    String plain = Wording.plain(cellText);
    if (plain.length() > LONGEST) {
      return readings;
    }
    String bare = ORNAMENT.matcher(withoutBrackets(plain)).replaceAll("");
    readings.add(bare);
    readings.add(NUMBERING.matcher(bare).replaceFirst(""));
    // Numbering such as （一） is itself in brackets; what the brackets hold may be the label's end.
    readings.add(ORNAMENT.matcher(plain.replaceAll("[()\\[\\]]", "")).replaceAll(""));
    readings.addAll(readings.stream().map(LabelText::withoutPartOf).toList());
    readings.addAll(readings.stream().map(text -> LETTER.matcher(text).replaceFirst("")).toList());
    readings.remove("");
    return readings;
  }

  /** Without brackets of any width and what stands in them. */
  static String withoutBrackets(String plain) {
    return BRACKETED.matcher(plain).replaceAll("");
  }

  private static String withoutPartOf(String text) {
    return text.startsWith(PART_OF) ? text.substring(PART_OF.length()) : text;
  }
}
