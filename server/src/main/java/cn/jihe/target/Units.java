package cn.jihe.target;

import cn.jihe.text.WordList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Units of measure and of count, with the scale words before them. */
final class Units {

  private static final Pattern EACH = Pattern.compile("/?每");
  private static final Pattern PART_END = Pattern.compile("[/·.]");
  private static final Pattern NUMBER_BEFORE = Pattern.compile("^[(0-9]+");
  private static final Pattern BRACKET_BEHIND = Pattern.compile("\\)$");

  /**
   * A unit taken apart.
   *
   * @param scale what its scale word multiplies by; 1 without
   * @param unit without the scale word; {@code %} for every spelling of percent
   * @param written as written
   */
  record Unit(BigDecimal scale, String unit, String written) {}

  private static final WordList KNOWN = Spellings.of("unit");
  private static final WordList PERCENT = Spellings.of("percent");
  private static final WordList SCALE = Spellings.of("scale");
  private static final WordList NO_SCALE = Spellings.of("no-scale");
  private static final WordList NOT_HEADED = Spellings.of("not-headed");
  private static final WordList PER = Spellings.of("per");
  private static final WordList VERB = Spellings.of("verb");

  /** Keys whose units are comparable and yet not the same. */
  private static final Set<String> SEVERAL_UNITS =
      Set.of("people", "machines", "places", "day", "bit", "year");

  private static final Set<String> SPANS = Set.of("year", "quarter", "month", "week", "day");

  /** No known unit is longer, with its scale and what it is counted per. */
  private static final int LONGEST = 12;

  private Units() {}

  static Unit of(String written) {
    String scale = scaleOf(written);
    String unit = written.substring(scale.length());
    return new Unit(
        SCALE.keyOf(scale).map(BigDecimal::new).orElse(BigDecimal.ONE),
        PERCENT.keyOf(unit).orElse(unit),
        written);
  }

  /** The scale word that a text starts with; empty when it starts with none. */
  static String scaleOf(String written) {
    return NO_SCALE.at(written, 0).isEmpty() ? SCALE.at(written, 0) : "";
  }

  /** Whether this is a unit and nothing else: 人次, 万元, 元/人·年, 次/每月. */
  static boolean isKnown(String written) {
    String bare = written.substring(scaleOf(written).length());
    if (bare.isEmpty()) {
      return !written.isEmpty();
    }
    if (isSimple(bare)) {
      return true;
    }
    String[] parts = PART_END.split(EACH.matcher(bare).replaceAll("/"), -1);
    for (int i = 0; i < parts.length; i++) {
      String part = i == 0 ? parts[i] : withoutNumber(parts[i]);
      if (!isSimple(part) && !(i > 0 && PER.has(part))) {
        return false;
      }
    }
    return parts.length > 1;
  }

  /** 100人 behind a stroke counts by the hundred. */
  private static String withoutNumber(String part) {
    String unit = NUMBER_BEFORE.matcher(part).replaceFirst("");
    return BRACKET_BEHIND.matcher(unit).replaceFirst("");
  }

  private static boolean isSimple(String unit) {
    return KNOWN.has(unit) || PERCENT.has(unit) || KNOWN.has(unit.toLowerCase(Locale.ROOT));
  }

  /** The unit that stands partly in brackets: 台(套), 万(元), 百分数(%), dB(A). */
  static Optional<String> together(String run, String bracketed) {
    String together = run + "(" + bracketed + ")";
    if (isKnown(together)) {
      return Optional.of(together);
    }
    if (isKnown(run + bracketed) && of(run).unit().isEmpty()) {
      return Optional.of(run + bracketed);
    }
    boolean twice =
        isKnown(run) && isKnown(bracketed) && areCompatible(of(run).unit(), of(bracketed).unit());
    return twice ? Optional.of(run) : Optional.empty();
  }

  /** The longest unit that the text starts with; empty when it starts with none. */
  static String startOf(String text) {
    for (int end = Math.min(LONGEST, text.length()); end > 0; end--) {
      boolean cutsWord =
          end < text.length()
              && PlainText.isLatin(text.charAt(end - 1))
              && PlainText.isLatin(text.charAt(end));
      if (!cutsWord && isKnown(text.substring(0, end))) {
        return text.substring(0, end);
      }
    }
    return "";
  }

  /** Whether more words may follow it in a unit: 个项目, 场活动; but 100%覆盖 is a sentence. */
  static boolean isCount(String unit) {
    return !PERCENT.has(of(unit).unit()) && !unit.contains("%");
  }

  /** 次/月, 次/每年: so often in a span of time. */
  static boolean isPerTime(String unit) {
    int stroke = EACH.matcher(unit).replaceAll("/").lastIndexOf('/');
    return stroke >= 0 && isSpan(EACH.matcher(unit).replaceAll("/").substring(stroke + 1));
  }

  /** Whether words of doing stand in it, so that it is no unit but prose. */
  static boolean isProse(String unit) {
    return VERB.isIn(unit);
  }

  /** Whether numbers of these units may be compared: 人次 and 人, 台/套, 家 and 个, 家 and 家社区卫生中心. */
  static boolean areCompatible(String one, String other) {
    return one.equalsIgnoreCase(other)
        || group(one).equals(group(other))
        || (isLoose(one) != isLoose(other) && group(head(one)).equals(group(head(other))));
  }

  /** A unit with a noun behind it, as a unit that is written out has it. */
  private static boolean isLoose(String unit) {
    return !isKnown(unit) && !startOf(unit).isEmpty();
  }

  /** 家 of 家社区卫生中心; but 家庭 and 人工智能项目 are words of their own. */
  private static String head(String unit) {
    String start = NOT_HEADED.starts(unit) ? "" : startOf(unit);
    return start.isEmpty() ? unit : start;
  }

  /** Whether it measures time by days or longer spans, so that 近3年 and 近30天 are recent ones. */
  static boolean isSpan(String unit) {
    return SPANS.contains(group(unit));
  }

  /** Whether these are spellings of one unit; 人 and 人次 may be compared and are two. */
  static boolean areOne(String one, String other) {
    return one.equalsIgnoreCase(other)
        || (group(one).equals(group(other)) && !SEVERAL_UNITS.contains(group(one)));
  }

  /** The key of a unit, whose units are comparable; of all others the unit itself behind =. */
  static String group(String unit) {
    return KNOWN
        .keyOf(unit)
        .or(() -> KNOWN.keyOf(unit.toLowerCase(Locale.ROOT)))
        .filter(key -> !key.equals("things"))
        .orElse("=" + unit);
  }
}
