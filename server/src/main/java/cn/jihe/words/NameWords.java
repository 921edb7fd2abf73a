package cn.jihe.words;

import java.util.List;

/**
 * The words of indicator names, and of goals and completions beside them.
 *
 * @param beneficiaries the public, as names and goals call it: 居民, 患者
 * @param investments kinds of project that cost money once: 购置, 修缮
 * @param surveyWork what is done to learn how satisfied people are, counted: 满意度调查次数
 * @param punctuality what belongs under 时效: 及时, 响应
 * @param safety what is neither an economic nor an ecological benefit: 安全事故
 * @param systems what may be stable or connected; with one of {@code steadiness} as {@code safety}
 * @param steadiness 稳定, 联通
 * @param economy what makes an economic benefit of it after all: 损失, 节约
 * @param ecology what makes an ecological benefit of it after all: 污染
 * @param notRates what ends in 率 and is a quantity: 功率
 * @param slogans how slogans begin
 * @param measures how several measures stand in one name
 * @param counts numbers of things in a goal or completion
 * @param cut what a name that was cut off ends in, and misspellings
 * @param completion what the paragraphs of goal and completion say
 */
public record NameWords(
    Keywords beneficiaries,
    Keywords investments,
    SurveyWork surveyWork,
    Keywords punctuality,
    Keywords safety,
    Keywords systems,
    List<String> steadiness,
    List<String> economy,
    List<String> ecology,
    List<String> notRates,
    SloganWords slogans,
    MeasureWords measures,
    CountWords counts,
    CutWords cut,
    CompletionWords completion) {

  /**
   * An activity and how it is counted.
   *
   * @param activities 调查, 测评
   * @param counted 次数, 份数
   */
  public record SurveyWork(List<String> activities, List<String> counted) {

    /** Whether a name counts surveys rather than how satisfied people are. */
    public boolean isNamedIn(String name) {
      return activities.stream()
          .mapToInt(word -> name.indexOf(word) < 0 ? -1 : name.indexOf(word) + word.length())
          .filter(end -> end >= 0)
          .mapToObj(name::substring)
          .anyMatch(rest -> counted.stream().anyMatch(rest::contains));
    }
  }
}
