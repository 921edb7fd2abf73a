package cn.jihe.rules.figures;

import cn.jihe.text.Enclosures;
import cn.jihe.text.Wording;
import cn.jihe.words.CountWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of things in a paragraph: 592项, 1000人, 3-5台. Dates, ages, money, percentages, ordinals
 * and list marks are none; nor is what stands in brackets or quotes, which details or names.
 *
 * @param written number and unit, half-width and without blanks
 * @param number in single units: 50000 of 5万人次
 * @param upper the upper end of a range
 * @param around the words of its clause up to the next count on either side
 */
public record Count(
    String written, BigDecimal number, Optional<BigDecimal> upper, String unit, String around) {

  private static final Enclosures ASIDE =
      Enclosures.of("“”‘’《》「」\"\"").withBrackets("([【〔{", ")]】〕}");

  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]+");
  private static final Pattern CLAUSE = Pattern.compile("[。;；!?！？、\\n]|,(?!\\d{3}(?!\\d))");

  /** 每期50人: not the whole. */
  private static final Pattern EACH = Pattern.compile("每.{0,2}$");

  /** What stands right before a count; longer than any word that is looked for there. */
  private static final int BEFORE = 20;

  /** All counts of a text in reading order. */
  public static List<Count> in(String text, CountWords words) {
    String half = Wording.halfWidth(text);
    if (!hasDigit(half)) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    for (String line : LINE_BREAK.split(half, -1)) {
      if (hasDigit(line)) {
        String open = ASIDE.replaced(Wording.withoutBlanks(line), "\0");
        for (String clause : CLAUSE.split(open, -1)) {
          if (hasDigit(clause)) {
            counts.addAll(ofClause(clause, words));
          }
        }
      }
    }
    return List.copyOf(counts);
  }

  private static List<Count> ofClause(String clause, CountWords words) {
    List<Count> counts = new ArrayList<>();
    Matcher matcher = words.pattern().matcher(clause);
    int from = 0;
    while (matcher.find()) {
      if (isCount(clause, matcher, words)) {
        int next = nextDigit(clause, matcher.end());
        BigDecimal scale = words.scale(matcher.group(3));
        counts.add(
            new Count(
                matcher.group(),
                number(matcher.group(1)).multiply(scale),
                Optional.ofNullable(matcher.group(2)).map(upper -> number(upper).multiply(scale)),
                matcher.group(4),
                clause.substring(from, matcher.start())
                    + "\0"
                    + clause.substring(matcher.end(), next)));
        from = matcher.end();
      }
    }
    return counts;
  }

  private static boolean isCount(String clause, Matcher matcher, CountWords words) {
    String before = clause.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
    int unit = matcher.start(4);
    boolean perOne = matcher.group(1).equals("1") && clause.startsWith("1", matcher.end(4));
    return !perOne
        && !EACH.matcher(before).find()
        && !words.ordinals().ends(before)
        && words.notUnits().at(clause, unit).isEmpty();
  }

  private static boolean hasDigit(String text) {
    return nextDigit(text, 0) < text.length();
  }

  private static int nextDigit(String clause, int from) {
    int at = from;
    while (at < clause.length() && !Character.isDigit(clause.charAt(at))) {
      at++;
    }
    return at;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }
}
