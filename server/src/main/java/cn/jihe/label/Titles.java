package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern SENTENCE = Pattern.compile("[,。;!?]");

  /** 政策（项目）绩效目标申报表 is a project's as well. */
  private static final Pattern OR_PROJECT = Pattern.compile("[(\\[{【〔]项目(?:支出)?[)\\]}】〕]");

  record Kind(List<String> containing, List<String> ending) {

    boolean endsLike(String plain) {
      return ending.stream().anyMatch(plain::endsWith);
    }
  }

  /** The kind of form that a cell's text is the title of; empty when it is no title. */
  Optional<FormKind> kindOf(String cellText) {
    String plain = plain(cellText);
    if (plain.length() > longest || isForeign(cellText)) {
      return Optional.empty();
    }
    TitleWords words = cut(plain);
    return headings.stream().anyMatch(words.tail()::contains)
        ? Optional.empty()
        : words
            .kind()
            .filter(
                kind ->
                    (kind == FormKind.DECLARATION ? declaration : selfEvaluation).endsLike(plain));
  }

  /** Whether a short text is the title of a form that is none of ours. */
  boolean isForeign(String cellText) {
    String plain = plain(cellText);
    if (plain.length() > longest
        || siblings.ending().stream().noneMatch(plain::endsWith)
        || SENTENCE.matcher(plain).find()) {
      return false;
    }
    TitleWords words = cut(plain);
    return words.tail().isEmpty()
        ? siblings.isNamedAlone(plain)
        : siblings.doings().stream().anyMatch(words.tail()::contains)
            || siblings.isScope(words.before());
  }

  private TitleWords cut(String plain) {
    return TitleWords.in(plain, selfEvaluation.containing(), declaration.containing());
  }

  private static String plain(String cellText) {
    String plain = OR_PROJECT.matcher(Wording.plain(cellText)).replaceAll("项目");
    return LabelText.withoutBrackets(plain);
  }

  /** All words that name one of our kinds. */
  Stream<String> words() {
    return Stream.concat(selfEvaluation.containing().stream(), declaration.containing().stream());
  }
}
