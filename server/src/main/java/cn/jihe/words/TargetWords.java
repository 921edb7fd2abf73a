package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of the rules about target values and how far they are reached.
 *
 * @param vague words that set no level
 * @param circular words that only repeat the name
 * @param grades grade words besides those that the target grammar knows: 优秀
 * @param scoring descriptions of scoring: regular expressions over half-width text without blanks
 * @param baselines shares of what is not given: 不低于2023年的95%; regular expressions as well
 * @param classes classes whose order is known
 * @param names words in names that say how they are measured
 * @param results words in actual values and reasons
 * @param counted names that say themselves in which unit they are counted
 */
public record TargetWords(
    VagueWords vague,
    CircularWords circular,
    Set<String> grades,
    List<Pattern> scoring,
    List<Pattern> baselines,
    ClassOrders classes,
    MeasureNames names,
    ActualWords results,
    CountedUnits counted) {

  /** No real value is longer; keeps the work on long cells small. */
  private static final int LONGEST = 2_000;

  public TargetWords {
    grades = Set.copyOf(grades);
    scoring = List.copyOf(scoring);
    baselines = List.copyOf(baselines);
  }

  /** Whether a text is a grade word, and no more, that the target grammar takes for words. */
  public boolean isGrade(String text) {
    return grades.contains(Wording.withoutLast("。.;!", Wording.plain(text)));
  }

  /** Whether a text describes how a value is scored. */
  public boolean isScoring(String text) {
    return isLike(text, scoring);
  }

  /** Whether a text asks for a share of last year's figure or of an average. */
  public boolean isBaseline(String text) {
    return isLike(text, baselines);
  }

  private static boolean isLike(String text, List<Pattern> patterns) {
    String plain = Wording.plain(text);
    return plain.length() <= LONGEST
        && Wording.hasIdeograph(plain)
        && patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
  }
}
