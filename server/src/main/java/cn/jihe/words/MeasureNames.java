package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an indicator's name says of how it is measured. Brackets in names are ignored.
 *
 * @param rates how names of shares end: 率, 比例
 * @param noRates whole words that end so and are none: 频率, 制度
 * @param counts how names of counts end: 人数, 次数
 * @param noCounts whole words that end so and are none: 指数, 系数
 * @param countUnits units of counts: 家, 次
 * @param perTime behind a stroke they leave a count one: 次/年
 * @param noCountUnits begin like one and are units of time or share: 个月, 个百分点
 * @param smallShares in a name: a share below 1 % is meant as it stands
 * @param highShares how names end of shares that are usually high: 满意度, 及时率
 * @param changes in a name: by how much it changes is meant
 * @param periods spans that last exactly so long and may reach beyond the project: 质保期
 * @param recurring in a value: what comes again and again, and is no deadline
 * @param unclear at the name's end: which way is better depends on the work, 浓度, 单价
 * @param unclearTails what may stand behind one of {@code unclear}: 量, 水平
 * @param shortTimes at the name's end: times that are better short, 工期
 * @param timely the same where an indicator is one of 时效: 时长
 * @param lasting in the name they make a time of either that lasts on purpose: 服务
 * @param unitless anywhere in a name that is not that of a count: it is measured in no unit, 指数
 * @param deadlineMarks in a value with a month: by then something is done
 */
public record MeasureNames(
    List<String> rates,
    List<String> noRates,
    List<String> counts,
    List<String> noCounts,
    List<String> countUnits,
    List<String> perTime,
    List<String> noCountUnits,
    List<String> smallShares,
    List<String> highShares,
    List<String> changes,
    List<String> periods,
    List<String> recurring,
    List<String> unclear,
    List<String> unclearTails,
    List<String> shortTimes,
    List<String> timely,
    List<String> lasting,
    List<String> unitless,
    List<String> deadlineMarks) {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*(?:[)\\]】〕}]|$)");

  /** 噪声2: the second of its kind. */
  private static final Pattern NUMBER_BEHIND = Pattern.compile("[0-9]{1,3}$");

  /** Whether a name is that of a share: 合格率, 覆盖比例. */
  public boolean isRate(String name) {
    return ends(name, rates) && !ends(name, noRates);
  }

  /** Whether a name is that of a count: 培训人数. */
  public boolean isCount(String name) {
    return ends(name, counts) && !ends(name, noCounts);
  }

  /** Whether a unit counts things, people or times; perhaps by the year. */
  public boolean isCountUnit(String unit) {
    String bare = withoutTime(unit);
    boolean some = bare.startsWith("个") && !bare.contains("/") && !noCountUnits.contains(bare);
    return countUnits.contains(bare) || some;
  }

  /** 次/年 is a count, 例/10万人 is a rate. */
  private String withoutTime(String unit) {
    int stroke = unit.lastIndexOf('/');
    String per = unit.substring(stroke + 1);
    boolean time = perTime.contains(per.startsWith("每") ? per.substring(1) : per);
    return stroke >= 0 && time ? unit.substring(0, stroke) : unit;
  }

  /** Whether a share below 1 % in a name or value is meant as it stands. */
  public boolean isSmallShare(String text) {
    return in(text, smallShares);
  }

  /** Whether a name is that of a share that is usually high; not by how much it rises. */
  public boolean isHighShare(String name) {
    return ends(name, highShares) && !in(name, changes);
  }

  /** Whether a name or value speaks of a span such as 质保期. */
  public boolean isPeriod(String text) {
    return in(text, periods);
  }

  /** Whether a value speaks of what comes again and again. */
  public boolean isRecurring(String text) {
    return in(text, recurring);
  }

  /** Whether a value with a month says that something is done by then. */
  public boolean isDeadline(String text) {
    return in(text, deadlineMarks);
  }

  /** Whether nobody can tell from a name if more or less is better, whatever its unit: 浓度. */
  public boolean isUnclear(String name) {
    return isUnclearWord(bare(name)) || isUnclearWord(unnumbered(name));
  }

  /**
   * Whether a name is that of a time that is better short: 工期.
   *
   * @param timely whether its indicator is one of 时效
   */
  public boolean isShortTime(String name, boolean timely) {
    String plain = unnumbered(name);
    boolean time =
        shortTimes.stream().anyMatch(plain::endsWith)
            || (timely && this.timely.stream().anyMatch(plain::endsWith));
    return time && !in(plain, lasting) && !isPeriod(plain);
  }

  private boolean isUnclearWord(String plain) {
    return unclear.stream().anyMatch(plain::endsWith)
        || unclearTails.stream()
            .filter(plain::endsWith)
            .map(tail -> plain.substring(0, plain.length() - tail.length()))
            .anyMatch(rest -> unclear.stream().anyMatch(rest::endsWith));
  }

  private static boolean ends(String name, List<String> words) {
    String plain = bare(name);
    return words.stream().anyMatch(plain::endsWith);
  }

  /** Whether a name is that of a number without a unit: 指数, pH; in brackets, too. */
  public boolean isUnitless(String name) {
    return in(name, unitless) && !isCount(name);
  }

  private static String unnumbered(String name) {
    return NUMBER_BEHIND.matcher(bare(name)).replaceFirst("");
  }

  private static String bare(String name) {
    return BRACKETS.matcher(Wording.withoutLast(":;,。.", Wording.plain(name))).replaceAll("");
  }

  private static boolean in(String text, List<String> words) {
    String plain = Wording.plain(text);
    return words.stream().anyMatch(plain::contains);
  }
}
