package cn.jihe.template;

import cn.jihe.form.Wording;
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

  private final DirectionWords words;
  private final List<Sign> always;
  private final List<Sign> forTimeAndMoney;

  private record Sign(Pattern pattern, Direction meaning) {}

  public Directions(DirectionWords words) {
    this.words = words;
    this.always =
        List.of(
            sign(anyOf(words.rates()) + "率", Direction.MORE_IS_BETTER),
            sign(anyOf(words.more()), Direction.MORE_IS_BETTER),
            sign(
                anyOf(words.events()) + "(?:" + anyOf(words.measures()) + "|$)",
                Direction.LESS_IS_BETTER),
            sign(anyOf(words.open()), Direction.UNKNOWN));
    this.forTimeAndMoney =
        List.of(
            sign(
                anyOf(words.durations()) + BETWEEN + anyOf(words.durationNouns()),
                Direction.LESS_IS_BETTER),
            sign(anyOf(words.expenses()) + "$", Direction.LESS_IS_BETTER));
  }

  /**
   * Reads a name.
   *
   * @param unit the unit of its target; empty when it has none
   */
  public Direction of(String name, String unit) {
    Rightmost found = new Rightmost(BRACKETS.matcher(Wording.plain(name)).replaceAll(""));
    always.forEach(found::look);
    if (isTimeOrMoney(unit)) {
      forTimeAndMoney.forEach(found::look);
    }
    return found.direction;
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
