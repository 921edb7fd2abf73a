package cn.jihe.label;

import java.util.List;
import java.util.stream.Stream;

/**
 * What says that a form starts here. The words next to 表 do, and no others.
 *
 * @param longest how many characters a title may have
 * @param headings words of documents and lists, which are no titles of forms
 * @param siblings forms that are none of ours
 */
public record Titles(
    int longest, List<String> headings, Siblings siblings, Kind selfEvaluation, Kind declaration) {

  record Kind(List<String> containing, List<String> ending) {

    boolean endsLike(String plain) {
      return ending.stream().anyMatch(plain::endsWith);
    }
  }

  /** All words that name one of our kinds. */
  Stream<String> words() {
    return Stream.concat(selfEvaluation.containing().stream(), declaration.containing().stream());
  }
}
