package cn.jihe.template;

import cn.jihe.form.FormKind;
import cn.jihe.form.Wording;
import java.util.List;
import java.util.Optional;

/**
 * What says that a form starts here.
 *
 * @param longest how many characters a title may have
 * @param headings words of documents and lists, which are no titles of forms
 * @param foreign words of forms that are none of ours
 */
record Titles(
    int longest,
    List<String> headings,
    List<String> foreign,
    Kind selfEvaluation,
    Kind declaration) {

  record Kind(List<String> containing, List<String> ending) {

    boolean names(String plain) {
      return containing.stream().anyMatch(plain::contains)
          && ending.stream().anyMatch(plain::endsWith);
    }
  }

  Optional<FormKind> kindOf(String cellText) {
    String plain = LabelText.withoutBrackets(Wording.plain(cellText));
    if (plain.length() > longest
        || isForeign(plain)
        || headings.stream().anyMatch(plain::contains)) {
      return Optional.empty();
    }
    if (selfEvaluation.names(plain)) {
      return Optional.of(FormKind.SELF_EVALUATION);
    }
    return declaration.names(plain) ? Optional.of(FormKind.DECLARATION) : Optional.empty();
  }

  /** Whether a short text is the title of a form that is none of ours. */
  boolean isForeign(String cellText) {
    String plain = LabelText.withoutBrackets(Wording.plain(cellText));
    return (plain.endsWith("表") || plain.contains("绩效"))
        && plain.length() <= longest
        && foreign.stream().anyMatch(plain::contains);
  }
}
