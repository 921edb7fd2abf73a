package cn.jihe.template;

import cn.jihe.form.Wording;
import java.util.List;
import java.util.Optional;

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

  /**
   * Names of shares of a whole.
   *
   * @param endings at the name's end: 率, 情况
   * @param parts anywhere in the name: 满意度, 覆盖
   * @param mayExceed anywhere in name or value: what can exceed the whole after all, 增长率, 完成率
   */
  public record ShareWords(List<String> endings, List<String> parts, List<String> mayExceed) {

    /** Whether a name is that of a share of a whole; brackets are ignored. */
    public boolean isShare(String name) {
      String plain = Wording.plain(name).replaceAll("[(\\[【〔][^)\\]】〕]*[)\\]】〕]", "");
      return endings.stream().anyMatch(plain::endsWith) || parts.stream().anyMatch(plain::contains);
    }

    /** Whether a name or value speaks of what can exceed the whole. */
    public boolean mayExceed(String text) {
      String plain = Wording.plain(text);
      return mayExceed.stream().anyMatch(plain::contains);
    }
  }

  /**
   * Actual values in words.
   *
   * @param open not decided by words alone: 预计, 尚未全部
   * @param negations before one of {@code reached}, and with neither of the others, leave it open:
   *     未按计划完成
   * @param missed 未达成, 程度较低
   * @param partly 部分完成, 基本达成
   * @param reached 达成, 完成
   */
  public record AchievementWords(
      List<String> open,
      List<String> negations,
      List<String> missed,
      List<String> partly,
      List<String> reached) {

    /**
     * How far a text says that the goal was reached; empty when it does not say, or when one part
     * of it says one thing and another part another. Tried in the order open, missed, partly,
     * reached.
     */
    public Optional<Achievement> of(String text) {
      List<Achievement> said =
          List.of(Wording.plain(text).split("[,，;；。、!！]", -1)).stream()
              .flatMap(part -> ofPart(part).stream())
              .distinct()
              .toList();
      return said.size() == 1 && said.getFirst() != Achievement.OPEN
          ? Optional.of(said.getFirst())
          : Optional.empty();
    }

    private Optional<Achievement> ofPart(String part) {
      if (open.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.OPEN);
      }
      if (missed.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.MISSED);
      }
      if (partly.stream().anyMatch(part::contains)) {
        return Optional.of(Achievement.PARTLY);
      }
      if (reached.stream().noneMatch(part::contains)) {
        return Optional.empty();
      }
      return Optional.of(
          negations.stream().anyMatch(part::contains) ? Achievement.OPEN : Achievement.REACHED);
    }
  }

  /** How far an actual value in words reaches its target. */
  public enum Achievement {
    OPEN,
    MISSED,
    PARTLY,
    REACHED
  }

  /** Whether a text gives no reason: blank, 无, — and the like. */
  public boolean isNoReason(String text) {
    String plain = Wording.plain(text).replaceAll("\\p{P}", "");
    return plain.isEmpty() || noReason.contains(plain);
  }
}
