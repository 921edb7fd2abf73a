package cn.jihe.words;

import cn.jihe.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words by which rules about heads, funds and goals read running text.
 *
 * @param investment what only a project of its own does, against 经常性: 购置, 建设
 * @param softBuilding before 建设 they make it no investment: 队伍, 制度
 * @param adjustment a budget adjustment by itself: 追加, 调减
 * @param change an adjustment only in a sentence that has one of {@code budgetContext}: 增加
 * @param budgetContext what a sentence about the budget speaks of
 * @param spending what a sentence about low execution speaks of: 执行率, 结余
 * @param causes what gives a reason: 由于, 导致
 * @param period names of how long the project takes: 工期, 周期
 * @param later a later year that is planned work
 * @param months units of such times, and how many months they are
 * @param amounts amounts of money in a text
 */
public record HeadWords(
    Keywords investment,
    WordList softBuilding,
    Keywords adjustment,
    Keywords change,
    Keywords budgetContext,
    Keywords spending,
    Keywords causes,
    Keywords period,
    Later later,
    Map<String, Integer> months,
    Amounts amounts) {

  /** Ends of sentences in half-width text. */
  private static final Pattern SENTENCE = Pattern.compile("[。;!?\\n]+");

  /** The sentences of a text that is half-width already. */
  public static List<String> sentences(String halfWidth) {
    return List.of(SENTENCE.split(halfWidth, -1));
  }

  /**
   * How a text says that the project goes on in a later year.
   *
   * @param work behind the year: 开展, 建成
   * @param lead right before the year: 至, 计划于
   * @param apart right behind the year, which is then another matter's: 届, 预算编制
   * @param plans a sentence with one of these quotes somebody's plan: 十四五, 规划
   */
  public record Later(
      List<String> work, List<String> lead, List<String> apart, List<String> plans) {}

  /**
   * How a text says what the project costs.
   *
   * @param budget before an amount: 预算, 申请
   * @param spent before an amount: 支出, 执行
   * @param planned make {@code spent} a budget: 计划
   * @param whole say that it is all of it: 共, 合计
   * @param between all that may stand between one of these and the amount: 资金, 共计
   * @param subjects say that it is this project's: 本项目, 全年
   * @param other say that it is something else's: 每, 其中, 合同
   */
  public record Amounts(
      List<String> budget,
      List<String> spent,
      List<String> planned,
      List<String> whole,
      List<String> between,
      List<String> subjects,
      List<String> other) {}
}
