package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word lists of the rules.
 *
 * @param direction which way an indicator is better
 * @param share which percentages cannot exceed 100
 * @param everything quantities in words: 全覆盖, 应保尽保
 * @param achievement how far an actual value in words says that a goal was reached
 * @param noReason what stands where a reason should and gives none: 无
 */
public record RuleWords(
    DirectionWords direction,
    ShareWords share,
    List<String> everything,
    AchievementWords achievement,
    List<String> noReason) {

  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");
  private static final Pattern CLAUSE = Pattern.compile("[,，;；。、!！]");

  /**
   * Names of percentages.
   *
   * @param wholes at the name's end: what is known never to exceed the whole, 合格率
   * @param anywhere the same anywhere in the name: 满意度
   * @param endings at the name's end: any other percentage, 率, 情况
   * @param mayExceed anywhere in name or value: what exceeds the whole by nature, 增长率, 完成率
   * @param ceilings at the name's end: of these no more than the whole may be asked for, 执行率
   */
  public record ShareWords(
      List<String> wholes,
      List<String> anywhere,
      List<String> endings,
      List<String> mayExceed,
      List<String> ceilings) {

    private static final String STATE = "情况";

    /** Whether a name is that of a share known to be part of a whole; brackets are ignored. */
    public boolean isOfWhole(String name) {
      String plain = Wording.withoutBrackets(name);
      String bare =
          plain.endsWith(STATE) ? plain.substring(0, plain.length() - STATE.length()) : plain;
      return wholes.stream().anyMatch(bare::endsWith)
          || anywhere.stream().anyMatch(plain::contains);
    }

    /** Whether a name may be that of a percentage at all; brackets are ignored. */
    public boolean isShare(String name) {
      String plain = Wording.withoutBrackets(name);
      return isOfWhole(name) || endings.stream().anyMatch(plain::endsWith);
    }

    /** Whether a name or value speaks of what can exceed the whole. */
    public boolean mayExceed(String text) {
      String plain = Wording.plain(text);
      return mayExceed.stream().anyMatch(plain::contains);
    }

    /** Whether the whole may be set as an upper bound for it. */
    public boolean hasCeiling(String name) {
      return ceilings.stream().anyMatch(Wording.withoutBrackets(name)::endsWith);
    }
  }

  /**
   * Actual values in words.
   *
   * @param open not decided by words alone: 预计, 尚未全部
   * @param notAll before one of {@code reached}: something is still to do, 未全部完成
   * @param negations before one of {@code reached}, and with neither of the others, leave it open:
   *     未按计划完成
   * @param missed 未达成, 程度较低
   * @param partly 部分完成, 基本达成
   * @param some before one of {@code reached} as good as {@code partly}: 部分项目已完成
   * @param all what contains one of {@code some} and means the whole: 各部分
   * @param reached 达成, 完成
   */
  public record AchievementWords(
      List<String> open,
      List<String> notAll,
      List<String> negations,
      List<String> missed,
      List<String> partly,
      List<String> some,
      List<String> all,
      List<String> reached) {

    /**
     * How far a text says that the goal was reached; empty when it does not say, or when its parts
     * leave it open. Tried in the order open, missed, partly, reached.
     */
    public Optional<Achievement> of(String text) {
      List<Achievement> achievements =
          CLAUSE
              .splitAsStream(Wording.plain(text))
              .flatMap(part -> ofPart(part).stream())
              .distinct()
              .toList();
      if (achievements.contains(Achievement.MISSED)) {
        boolean other =
            achievements.contains(Achievement.PARTLY) || achievements.contains(Achievement.REACHED);
        return Optional.of(other ? Achievement.MIXED : Achievement.MISSED);
      }
      return achievements.size() == 1
          ? achievements.stream().filter(one -> one != Achievement.OPEN).findFirst()
          : Optional.empty();
    }

    private Optional<Achievement> ofPart(String part) {
      if (open.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.OPEN);
      }
      if (notAll.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.MIXED);
      }
      if (missed.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.MISSED);
      }
      if (partly.stream().anyMatch(part::contains) || isSome(part)) {
        return Optional.of(Achievement.PARTLY);
      }
      if (reached.stream().noneMatch(part::contains)) {
        return Optional.empty();
      }
      return Optional.of(
          negations.stream().anyMatch(part::contains) ? Achievement.OPEN : Achievement.REACHED);
    }

    private boolean isSome(String part) {
      String bare = all.stream().reduce(part, (text, word) -> text.replace(word, ""));
      return some.stream()
          .map(bare::indexOf)
          .filter(at -> at >= 0)
          .map(bare::substring)
          .anyMatch(rest -> reached.stream().anyMatch(rest::contains));
    }
  }

  /** How far an actual value in words reaches its target. */
  public enum Achievement {
    OPEN,
    MISSED,
    /** 主体已完成，配套未完成: more than missed perhaps, and less than reached. */
    MIXED,
    PARTLY,
    REACHED
  }

  /** Whether a text gives no reason: blank, 无, — and the like. */
  public boolean isNoReason(String text) {
    String plain = PUNCTUATION.matcher(Wording.plain(text)).replaceAll("");
    return plain.isEmpty() || noReason.contains(plain);
  }
}
