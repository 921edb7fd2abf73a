package cn.jihe.words;

import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How several measures stand in one name: 发生情况和响应程度. */
public final class MeasureWords {

  private final WordList joints;
  private final Pattern step;
  private final WordList endings;
  private final WordList notMeasures;

  /**
   * The words to tell them by.
   *
   * @param joints what joins them: 和, 、
   * @param whole whole words that contain a joint: 及时
   * @param endings what a measure ends in: 率, 情况
   * @param notMeasures words with such an ending that are none: 制度, 男性
   */
  @JsonCreator
  public MeasureWords(
      @JsonProperty("joints") List<String> joints,
      @JsonProperty("whole") List<String> whole,
      @JsonProperty("endings") WordList endings,
      @JsonProperty("notMeasures") WordList notMeasures) {
    this.joints = WordList.of(joints);
    // A whole word is stepped over, so that its joint parts nothing.
    this.step = Pattern.compile(anyOf(whole) + "|(?<joint>" + anyOf(joints) + ")");
    this.endings = endings;
    this.notMeasures = notMeasures;
  }

  /** Two measures side by side. */
  public record Pair(String first, String second) {}

  /**
   * The first two measures that a name joins; empty when it joins none. What is in brackets is not
   * looked at.
   */
  public Optional<Pair> in(String name) {
    List<String> parts = parts(Wording.withoutBrackets(name));
    for (int i = 0; i + 1 < parts.size(); i++) {
      String first = parts.get(i);
      String second = parts.get(i + 1);
      Optional<String> ending = ending(first);
      Optional<String> other = ending(second);
      if (ending.isPresent()
          && other.isPresent()
          && !sharesNoun(ending.get(), other.get(), second)) {
        return Optional.of(new Pair(first, second));
      }
    }
    return Optional.empty();
  }

  private List<String> parts(String plain) {
    if (!joints.isIn(plain)) {
      return List.of(plain);
    }
    List<String> parts = new ArrayList<>();
    Matcher matcher = step.matcher(plain);
    int from = 0;
    while (matcher.find()) {
      if (matcher.group("joint") != null) {
        parts.add(plain.substring(from, matcher.start()));
        from = matcher.end();
      }
    }
    parts.add(plain.substring(from));
    return parts;
  }

  private Optional<String> ending(String part) {
    return notMeasures.ends(part)
        ? Optional.empty()
        : Optional.of(endings.endOf(part)).filter(ending -> !ending.isEmpty());
  }

  /** 温度、湿度达标率 is one measure of two things: the second has the first's ending inside. */
  private static boolean sharesNoun(String ending, String other, String second) {
    String inside = second.substring(0, second.length() - other.length());
    return !ending.equals(other) && inside.contains(ending);
  }

  private static String anyOf(List<String> words) {
    return String.join(
        "|",
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList());
  }
}
