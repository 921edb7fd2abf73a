package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How several measures stand in one name: 发生情况和响应程度.
 *
 * @param joints what joins them: 和, 、
 * @param whole whole words that contain a joint: 及时
 * @param endings what a measure ends in: 率, 情况
 * @param notMeasures words with such an ending that are none: 制度, 男性
 */
public record MeasureWords(
    List<String> joints, List<String> whole, List<String> endings, List<String> notMeasures) {

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
    String joint = anyOf(joints);
    // A whole word is stepped over, so that its joint parts nothing.
    Pattern step = Pattern.compile(anyOf(whole) + "|(?<joint>" + joint + ")");
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
    return notMeasures.stream().anyMatch(part::endsWith)
        ? Optional.empty()
        : endings.stream().filter(part::endsWith).max(Comparator.comparingInt(String::length));
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
