package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.Siblings.Scope;
import cn.jihe.label.Siblings.Told;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by {@link Titles} what forms a text is the title of. */
final class TitleReader {

  private static final Pattern SENTENCE = Pattern.compile("[,。;!?]");

  /** 政策（项目）绩效目标申报表 is a project's as well. */
  private static final Pattern OR_PROJECT = Pattern.compile("[(\\[{【〔]项目(?:支出)?[)\\]}】〕]");

  /** 绩效“双监控”情况表. */
  private static final Pattern SIGNS = Pattern.compile("[\"“”'‘’《》]");

  private static final String TABLE = "表";

  /**
   * What a text is the title of.
   *
   * @param kind the kind of form; empty when it is no title of ours
   * @param other what it is the title of, when that is a form of another kind
   */
  record Titled(Optional<FormKind> kind, Optional<OtherKind> other) {
    static final Titled NOTHING = new Titled(Optional.empty(), Optional.empty());
  }

  private final Titles titles;
  private final List<Told<Scope>> scoped;
  private final List<Told<OtherKind>> done;
  private final List<Told<OtherKind>> doneAlone;
  private final Told<Scope> wholeAlone;

  TitleReader(Titles titles) {
    this.titles = titles;
    this.scoped = titles.siblings().scoped();
    this.done = titles.siblings().done();
    this.doneAlone = titles.siblings().doneAlone();
    this.wholeAlone = titles.siblings().wholeAlone();
  }

  /** What a cell's text is the title of. */
  Titled read(String cellText) {
    String plain = plain(cellText, titles.longest());
    if (plain.isEmpty()) {
      return Titled.NOTHING;
    }
    boolean maybeOther = titles.siblings().ending().stream().anyMatch(plain::endsWith);
    boolean maybeOurs =
        titles.selfEvaluation().endsLike(plain) || titles.declaration().endsLike(plain);
    if (!maybeOther && !maybeOurs) {
      return Titled.NOTHING;
    }
    TitleWords words =
        TitleWords.in(
            plain, titles.selfEvaluation().containing(), titles.declaration().containing());
    Optional<OtherKind> other =
        maybeOther && !SENTENCE.matcher(plain).find() ? other(plain, words) : Optional.empty();
    return new Titled(other.isPresent() ? Optional.empty() : kind(plain, words), other);
  }

  private Optional<FormKind> kind(String plain, TitleWords words) {
    return Stream.concat(titles.headings().stream(), titles.siblings().doingWords().stream())
            .anyMatch(words.tail()::contains)
        ? Optional.empty()
        : words
            .kind()
            .filter(
                kind ->
                    (kind == FormKind.DECLARATION ? titles.declaration() : titles.selfEvaluation())
                        .endsLike(plain));
  }

  private Optional<OtherKind> other(String plain, TitleWords words) {
    boolean evaluated = titles.siblings().isEvaluation(plain, words.kind());
    if (words.tail().isEmpty()) {
      return plain.endsWith(TABLE)
          ? told(doneAlone, plain)
              .or(() -> told(List.of(wholeAlone), plain).map(scope -> scope.of(evaluated)))
          : Optional.empty();
    }
    String tail = SIGNS.matcher(words.tail()).replaceAll("");
    return told(done, tail)
        .or(() -> told(scoped, words.before()).map(scope -> scope.of(evaluated)));
  }

  private static <K> Optional<K> told(List<Told<K>> known, String text) {
    return known.stream()
        .filter(one -> one.pattern().matcher(text).find())
        .map(Told::kind)
        .findFirst();
  }

  /** Empty for a text that is longer. */
  private static String plain(String cellText, int longest) {
    String plain = Wording.plain(cellText);
    if (plain.length() > longest) {
      return "";
    }
    String ours = OR_PROJECT.matcher(Wording.label(plain)).replaceAll("项目");
    String whole = LabelText.withoutBrackets(ours);
    return whole.length() > longest ? "" : whole;
  }
}
