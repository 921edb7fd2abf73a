package cn.jihe.words;

import cn.jihe.text.Bracketing;
import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the build of an indicator's name which way is better. What stands rightmost decides
 * (网络安全 达标率: 达标率); of two that end at the same place the longer (节约成本: 节约成本, not 成本). What stands
 * before it may turn it round or leave it open: 未按期完成整改率, 抓获违法犯罪人数. Brackets are ignored.
 */
public final class Directions {

  private static final Bracketing BRACKETS = Bracketing.of("([【〔{", ")]】〕}");

  private static final Pattern ENDS = Pattern.compile("[:;,。.、]$");

  /** What tells the direction stands at a name's end; no real one is longer. */
  private static final int LONGEST = 100;

  /** How many signs may stand between 出具 and 时间: 出具报告时间. */
  private static final String BETWEEN = ".{0,2}";

  /** How far before 成本 降低 may stand: 降低单位运行成本. */
  private static final int REACH = 6;

  private final DirectionWords words;
  private final List<Sign> always;
  private final List<Sign> ofTime;
  private final List<Sign> ofMoney;
  private final Pattern handled;
  private final WordList pursued;
  private final WordList spans;
  private final WordList shares;
  private final @Nullable Map<Asked, Direction> remembered;

  /**
   * What tells a direction.
   *
   * @param needs of these words one stands in each text that it fits; there are quickly looked for
   */
  private record Sign(WordList needs, Pattern pattern, Direction meaning) {}

  private record Asked(String name, String unit) {}

  public Directions(DirectionWords words) {
    this.words = words;
    String rate = anyOf(words.rates()) + anyOf(words.shares());
    String more = "(?:" + rate + "|" + anyOf(words.more()) + ")";
    List<String> ofMore = Stream.of(words.rates(), words.more()).flatMap(List::stream).toList();
    List<String> ofFall = Stream.of(words.events(), words.burdens()).flatMap(List::stream).toList();
    String measure = anyOf(words.measures()) + "(?!" + anyOf(words.notMeasures()) + ")";
    String event = anyOf(words.events()) + anyOf(words.nouns()) + "?";
    String counted = event + "(?:" + measure + "|$)";
    String change = anyOf(ofFall) + anyOf(words.nouns()) + "?(?:" + measure + ")?" + BETWEEN;
    String undone = anyOf(words.undone()) + anyOf(words.ways()) + "{1,4}";
    this.always =
        List.of(
            sign(ofMore, more, Direction.MORE_IS_BETTER),
            sign(ofMore, anyOf(words.negations()) + more, Direction.LESS_IS_BETTER),
            sign(words.undone(), undone + rate, Direction.LESS_IS_BETTER),
            sign(words.late(), anyOf(words.late()) + rate, Direction.UNKNOWN),
            sign(words.events(), counted, Direction.LESS_IS_BETTER),
            sign(words.open(), anyOf(words.open()), Direction.UNKNOWN),
            sign(words.falls(), change + anyOf(words.falls()), Direction.MORE_IS_BETTER),
            sign(words.rises(), change + anyOf(words.rises()), Direction.LESS_IS_BETTER));
    this.ofTime =
        List.of(
            sign(
                words.durations(),
                anyOf(words.durations()) + BETWEEN + anyOf(words.durationNouns()),
                Direction.LESS_IS_BETTER));
    this.ofMoney =
        List.of(sign(words.expenses(), anyOf(words.expenses()) + "$", Direction.LESS_IS_BETTER));
    this.handled =
        Pattern.compile("^" + anyOf(words.beginnings()) + "{0,2}" + anyOf(words.handled()));
    this.pursued = WordList.of(words.pursued());
    this.spans = WordList.of(words.spans());
    this.shares = WordList.of(words.shares());
    this.remembered = null;
  }

  private Directions(Directions known) {
    this.words = known.words;
    this.always = known.always;
    this.ofTime = known.ofTime;
    this.ofMoney = known.ofMoney;
    this.handled = known.handled;
    this.pursued = known.pursued;
    this.spans = known.spans;
    this.shares = known.shares;
    this.remembered = new HashMap<>();
  }

  /** The same for the rules on one form, several of which ask for every name. For one thread. */
  public Directions remembering() {
    return new Directions(this);
  }

  /**
   * Reads a name.
   *
   * @param unit the unit of its target; empty when it has none
   */
  public Direction of(String name, String unit) {
    return remembered == null
        ? read(name, unit)
        : remembered.computeIfAbsent(new Asked(name, unit), asked -> read(name, unit));
  }

  private Direction read(String name, String unit) {
    Rightmost found = new Rightmost(bare(name));
    always.forEach(found::look);
    if (isTimeOrMoney(unit)) {
      ofTime.forEach(found::look);
      ofMoney.forEach(found::look);
    }
    return found.direction == Direction.LESS_IS_BETTER ? turned(found) : found.direction;
  }

  /** Whether a name is that of a time which is better short, such as 办结周期, for this unit. */
  public boolean isTimeSpan(String name, String unit) {
    String bare = bare(name);
    return words.timeUnits().contains(unit)
        && of(name, unit) == Direction.LESS_IS_BETTER
        && ofTime.stream().anyMatch(sign -> sign.pattern().matcher(bare).find());
  }

  /** What becomes of a name that would be better when less, by what stands before that. */
  private Direction turned(Rightmost found) {
    String sign = found.name.substring(found.end - found.length, found.end);
    String before = found.name.substring(0, found.end - found.length);
    String near = before.substring(Math.max(0, before.length() - REACH));
    boolean event = words.events().stream().anyMatch(sign::startsWith);
    if (event && words.none().stream().anyMatch(before::endsWith)) {
      return spans.ends(sign) ? Direction.MORE_IS_BETTER : Direction.UNKNOWN;
    }
    boolean counted = event && !shares.ends(sign);
    boolean work = counted && (handled.matcher(before).find() || pursued.isIn(before));
    boolean income =
        words.expenses().stream().anyMatch(sign::endsWith)
            && words.incomes().stream().anyMatch(before::contains);
    boolean open = words.turning().stream().anyMatch(near::contains);
    return open || work || income ? Direction.UNKNOWN : Direction.LESS_IS_BETTER;
  }

  private static String bare(String name) {
    String bare = ENDS.matcher(BRACKETS.without(Wording.plain(name))).replaceFirst("");
    return bare.substring(Math.max(0, bare.length() - LONGEST));
  }

  /** Whether a unit measures time or money, perhaps per something: 天, 元/人. */
  public boolean isTimeOrMoney(String unit) {
    return words.timeUnits().contains(beforeStroke(unit)) || isMoney(unit);
  }

  /** Whether a unit measures money, perhaps per something: 万元, 元/人. */
  public boolean isMoney(String unit) {
    return words.moneyUnits().stream().anyMatch(beforeStroke(unit)::endsWith);
  }

  private static String beforeStroke(String unit) {
    int stroke = unit.indexOf('/');
    return stroke < 0 ? unit : unit.substring(0, stroke);
  }

  private static Sign sign(List<String> needs, String pattern, Direction meaning) {
    return new Sign(WordList.of(needs), Pattern.compile(pattern), meaning);
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
      if (!sign.needs().isIn(name)) {
        return;
      }
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
