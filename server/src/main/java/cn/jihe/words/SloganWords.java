package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * How a slogan in place of a name begins.
 *
 * @param starts 提高, 保障
 * @param measures right behind one of {@code starts} they make a measure of it: 保障人数, 落实率
 * @param nouns whole words that begin like a slogan: 保障房, 加强针
 * @param doing those of {@code starts} whose objects can be counted: 促进就业人数
 * @param counted behind one of {@code doing}, at the name's end, they count its objects
 */
public record SloganWords(
    List<String> starts,
    List<String> measures,
    List<String> nouns,
    List<String> doing,
    List<String> counted) {

  /** The word with which a name begins as a slogan; empty when it does not. */
  public Optional<String> startOf(String name) {
    String plain = Wording.plain(name);
    if (nouns.stream().anyMatch(plain::startsWith) || isCounted(plain)) {
      return Optional.empty();
    }
    return starts.stream()
        .filter(plain::startsWith)
        .findFirst()
        .filter(word -> !isMeasure(plain, word));
  }

  private boolean isMeasure(String plain, String word) {
    String rest = plain.substring(word.length());
    return measures.stream().filter(rest::startsWith).anyMatch(measure -> ends(measure, rest));
  }

  /** 保障率 is a measure; 提升数字化水平 and 确保度汛安全 are none. */
  private static boolean ends(String measure, String rest) {
    return measure.length() > 1 || rest.length() == 1 || !Character.isLetter(rest.charAt(1));
  }

  private boolean isCounted(String plain) {
    return doing.stream().anyMatch(plain::startsWith) && counted.stream().anyMatch(plain::endsWith);
  }
}
