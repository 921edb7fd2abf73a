package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from an indicator's name which way is better. The rightmost listed word decides (网络安全达标率:
 * 达标率); of two that end at the same place the longer (节约成本: 节约成本, not 成本). Brackets are ignored.
 */
public final class Directions {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");

  /** How many signs may stand between 出具 and 时间: 出具报告时间. */
  private static final String BETWEEN = ".{0,2}";

  /** How far before 成本 降低 may stand: 降低单位运行成本. */
  private static final int REACH = 6;

  private final DirectionWords words;
  private final List<Sign> always;
  private final List<Sign> ofTime;
  private final List<Sign> ofMoney;
  private final Pattern handled;

  private record Sign(Pattern pattern, Direction meaning) {}

  public Directions(DirectionWords words) {
    this.words = words;
    String more = "(?:" + anyOf(words.rates()) + "率|" + anyOf(words.more()) + ")";
    this.always =
        List.of(
            sign(more, Direction.MORE_IS_BETTER),
            sign(anyOf(words.negations()) + more, Direction.LESS_IS_BETTER),
            sign(
                anyOf(words.events())
                    + "(?:"
                    + anyOf(words.measures())
                    + "(?!"
                    + anyOf(words.notMeasures())
                    + ")|$)",
                Direction.LESS_IS_BETTER),
            sign(anyOf(words.open()), Direction.UNKNOWN));
    this.ofTime =
        List.of(
            sign(
                anyOf(words.durations()) + BETWEEN + anyOf(words.durationNouns()),
                Direction.LESS_IS_BETTER));
    this.ofMoney = List.of(sign(anyOf(words.expenses()) + "$", Direction.LESS_IS_BETTER));
    this.handled = Pattern.compile("^" + anyOf(words.handled()));
  }

  /**
   * Reads a name.
   *
   * @param unit the unit of its target; empty when it has none
   */
  public Direction of(String name, String unit) {
    Rightmost found = new Rightmost(bare(name));
    always.forEach(found::look);
    if (isTimeOrMoney(unit)) {
      ofTime.forEach(found::look);
      ofMoney.forEach(found::look);
    }
    return found.direction == Direction.LESS_IS_BETTER && isTurned(found)
        ? Direction.UNKNOWN
        : found.direction;
  }

  /** Whether a name is that of a time which is better short, such as 办结周期, for this unit. */
  public boolean isTimeSpan(String name, String unit) {
    String bare = bare(name);
    return words.timeUnits().contains(unit)
        && of(name, unit) == Direction.LESS_IS_BETTER
        && ofTime.stream().anyMatch(sign -> sign.pattern().matcher(bare).find());
  }

  private boolean isTurned(Rightmost found) {
    String sign = found.name.substring(found.end - found.length, found.end);
    String before = found.name.substring(0, found.end - found.length);
    String near = before.substring(Math.max(0, before.length() - REACH));
    boolean negated = before.endsWith("无") || words.turning().stream().anyMatch(near::contains);
    boolean counted = !sign.endsWith("率") && words.events().stream().anyMatch(sign::startsWith);
    return negated || (counted && handled.matcher(before).find());
  }

  private static String bare(String name) {
    return BRACKETS.matcher(Wording.plain(name)).replaceAll("");
  }

  private boolean isTimeOrMoney(String unit) {
    String first = unit.split("/", 2)[0];
    return words.timeUnits().contains(first)
        || words.moneyUnits().stream().anyMatch(first::endsWith);
  }

  private static Sign sign(String pattern, Direction meaning) {
    return new Sign(Pattern.compile(pattern), meaning);
  }

  private static String anyOf(List<String> words) {
    return "(?:"
        + String.join(
            "|",
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList())
        + ")";
  }

  /** Keeps the match that ends furthest to the right, and of those the longest. */
  private static final class Rightmost {
    private final String name;
    private int end = -1;
    private int length;
    private Direction direction = Direction.UNKNOWN;

    Rightmost(String name) {
      this.name = name;
    }

    void look(Sign sign) {
      Matcher matcher = sign.pattern().matcher(name);
      for (int from = 0; from <= name.length() && matcher.find(from); from = matcher.start() + 1) {
        int size = matcher.end() - matcher.start();
        if (matcher.end() > end || (matcher.end() == end && size > length)) {
          end = matcher.end();
          length = size;
          direction = sign.meaning();
        }
      }
    }
  }
}
