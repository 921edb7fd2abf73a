package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that set no level, and what may stand beside them without setting one: 显著提升, 提升效率.
 *
 * @param longest how many characters such a value has at most
 * @param words say nothing that can be checked: 提升, 规范, 可持续
 * @param adverbs add nothing to them: 显著, 进一步
 * @param nouns say what of, and not how much: 效率, 服务水平
 * @param openings before such a verb they are passed over: 持续, 进一步
 * @param changes verbs that make any words beside them vague, at either end: 提升献血氛围
 * @param levels in a value with such a verb they say how much after all: 提高至全国前列
 */
public record VagueWords(
    int longest,
    Set<String> words,
    Set<String> adverbs,
    Set<String> nouns,
    Set<String> openings,
    Set<String> changes,
    Set<String> levels) {

  /** One clause of Chinese words. */
  private static final Pattern CLAUSE = Pattern.compile("[\\p{IsHan}、]+");

  public VagueWords {
    words = Set.copyOf(words);
    adverbs = Set.copyOf(adverbs);
    nouns = Set.copyOf(nouns);
    openings = Set.copyOf(openings);
    changes = Set.copyOf(changes);
    levels = Set.copyOf(levels);
  }

  /** Whether a value is laid out of these words alone, with a vague one among them. */
  public boolean isAll(String text) {
    String plain = Wording.withoutLast("。.;!", Wording.plain(text));
    if (plain.isEmpty() || plain.length() > longest) {
      return false;
    }
    return isLaidOut(plain) || changesSomething(plain);
  }

  private boolean isLaidOut(String plain) {
    int length = plain.length();
    boolean[] laid = new boolean[length + 1];
    boolean[] vague = new boolean[length + 1];
    laid[0] = true;
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length && (laid[start] || vague[start]); end++) {
        String piece = plain.substring(start, end);
        boolean plainPiece = adverbs.contains(piece) || nouns.contains(piece);
        vague[end] |= words.contains(piece) || (plainPiece && vague[start]);
        laid[end] |= plainPiece && laid[start];
      }
    }
    return vague[length];
  }

  /** 提升献血氛围, 营商环境持续优化: whatever changes, it is not said by how much. */
  private boolean changesSomething(String plain) {
    String opened = unopened(plain);
    boolean changed =
        changes.stream().anyMatch(verb -> opened.startsWith(verb) || plain.endsWith(verb));
    return changed && levels.stream().noneMatch(plain::contains) && CLAUSE.matcher(plain).matches();
  }

  /** Without the words at its beginning that are passed over. */
  private String unopened(String plain) {
    String rest = plain;
    for (String word = opening(rest); !word.isEmpty(); word = opening(rest)) {
      rest = rest.substring(word.length());
    }
    return rest;
  }

  private String opening(String plain) {
    return openings.stream().filter(plain::startsWith).findFirst().orElse("");
  }
}
