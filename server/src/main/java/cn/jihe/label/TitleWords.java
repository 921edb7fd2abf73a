package cn.jihe.label;

import cn.jihe.form.FormKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A title cut in front of the 绩效 that is next to its end: the one of the last word that names a
 * kind of form, or a later one.
 *
 * @param before what the form is about
 * @param tail from there to the end; empty when nothing of the kind is in the title
 * @param kind the last word's; empty when 绩效 stands there without such a word
 */
record TitleWords(String before, String tail, Optional<FormKind> kind) {

  private static final String PERFORMANCE = "绩效";
  private static final String OWN = "自";

  /** A word in the title, from and to. */
  private record Found(int start, int end, FormKind kind) {}

  /**
   * Cuts a title.
   *
   * @param evaluating the words that name a self-evaluation
   * @param declaring those that name a declaration
   */
  static TitleWords in(String plain, List<String> evaluating, List<String> declaring) {
    List<Found> all = new ArrayList<>();
    find(all, plain, evaluating, FormKind.SELF_EVALUATION);
    find(all, plain, declaring, FormKind.DECLARATION);
    Optional<Found> last =
        all.stream().reduce((one, other) -> other.end() > one.end() ? other : one);
    int performance = plain.lastIndexOf(PERFORMANCE);
    int core = last.map(word -> core(plain, all, word)).orElse(-1);
    if (performance > core) {
      return cut(plain, performance, Optional.empty());
    }
    return core < 0
        ? new TitleWords(plain, "", Optional.empty())
        : cut(plain, core, last.map(Found::kind));
  }

  private static TitleWords cut(String plain, int at, Optional<FormKind> kind) {
    return new TitleWords(plain.substring(0, at), plain.substring(at), kind);
  }

  /** The first 绩效, or else 自, of the last word and those that overlap it. */
  private static int core(String plain, List<Found> all, Found last) {
    int start = last.start();
    boolean grown = true;
    while (grown) {
      int from = start;
      start =
          all.stream()
              .filter(word -> word.start() < from && word.end() > from)
              .mapToInt(Found::start)
              .min()
              .orElse(from);
      grown = start < from;
    }
    int performance = plain.indexOf(PERFORMANCE, start);
    return performance >= 0 && performance < last.end()
        ? performance
        : Math.max(start, plain.indexOf(OWN, start));
  }

  private static void find(List<Found> found, String plain, List<String> words, FormKind kind) {
    for (String word : words) {
      for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        found.add(new Found(at, at + word.length(), kind));
      }
    }
  }
}
