package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells values that only repeat their indicator's name or say that the goal is met.
 *
 * @param met that it is met: 完成, 达成
 * @param objects the goal itself: 目标, 预期目标
 * @param links words that add nothing: 的, 按
 * @param definite in a value that can be checked although the name says the same: 无, 合格
 * @param shortestPart how many characters of the name in a row repeat it
 */
public record CircularWords(
    Set<String> met,
    Set<String> objects,
    Set<String> links,
    Set<String> definite,
    int shortestPart) {

  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");
  private static final int SHORTEST_REPETITION = 4;
  private static final int LONGEST = 40;

  public CircularWords {
    met = Set.copyOf(met);
    objects = Set.copyOf(objects);
    links = Set.copyOf(links);
    definite = Set.copyOf(definite);
  }

  /** Whether a value, without a number, says no more than its indicator's name. */
  public boolean repeats(String name, String value) {
    String ofName = bare(name);
    String bare = bare(value);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return false;
    }
    boolean definitely = definite.stream().anyMatch(bare::contains);
    if (bare.equals(ofName)) {
      return !definitely;
    }
    Laid laid = lay(bare, ofName);
    return (laid == Laid.WITH_MET && !hasDefinite(bare, ofName))
        || (laid == Laid.PLAIN && !definitely && bare.length() >= SHORTEST_REPETITION);
  }

  /** 验收合格 can be checked; 期 and 时 in 按期完成 may be the name's own words. */
  private boolean hasDefinite(String bare, String ofName) {
    return definite.stream().anyMatch(word -> bare.contains(word) && !ofName.contains(word));
  }

  private enum Laid {
    NOT,
    PLAIN,
    WITH_MET
  }

  private Laid lay(String bare, String name) {
    int length = bare.length();
    boolean[] plain = new boolean[length + 1];
    boolean[] withMet = new boolean[length + 1];
    plain[0] = true;
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length && (plain[start] || withMet[start]); end++) {
        String piece = bare.substring(start, end);
        boolean ofName = piece.length() >= shortestPart && name.contains(piece);
        boolean adds = ofName || objects.contains(piece) || links.contains(piece);
        withMet[end] |= met.contains(piece) || (adds && withMet[start]);
        plain[end] |= adds && plain[start];
      }
    }
    return withMet[length] ? Laid.WITH_MET : plain[length] ? Laid.PLAIN : Laid.NOT;
  }

  private static String bare(String text) {
    return PUNCTUATION.matcher(Wording.plain(text)).replaceAll("");
  }
}
