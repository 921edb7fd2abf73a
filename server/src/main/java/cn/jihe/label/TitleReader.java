package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.text.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by {@link Titles} what forms a text is the title of. */
final class TitleReader {

  private static final Pattern SENTENCE = Pattern.compile("[,。;!?]");

  /** 政策（项目）绩效目标申报表 is a project's as well. */
  private static final Pattern OR_PROJECT = Pattern.compile("[(\\[{【〔]项目(?:支出)?[)\\]}】〕]");

  private static final String TABLE = "表";

  /**
   * What a text is the title of.
   *
   * @param kind the kind of form; empty when it is no title of ours
   * @param foreign whether it is that of a form that is none of ours
   */
  record Titled(Optional<FormKind> kind, boolean foreign) {
    static final Titled NOTHING = new Titled(Optional.empty(), false);
  }

  private final Titles titles;
  private final Pattern scoped;
  private final Pattern namedAlone;

  TitleReader(Titles titles) {
    this.titles = titles;
    this.scoped = titles.siblings().scoped();
    this.namedAlone = titles.siblings().namedAlone();
  }

  /** What a cell's text is the title of. */
  Titled read(String cellText) {
    String plain = plain(cellText);
    if (plain.length() > titles.longest()) {
      return Titled.NOTHING;
    }
    boolean maybeForeign = titles.siblings().ending().stream().anyMatch(plain::endsWith);
    boolean maybeOurs =
        titles.selfEvaluation().endsLike(plain) || titles.declaration().endsLike(plain);
    if (!maybeForeign && !maybeOurs) {
      return Titled.NOTHING;
    }
    TitleWords words =
        TitleWords.in(
            plain, titles.selfEvaluation().containing(), titles.declaration().containing());
    if (maybeForeign && isForeign(plain, words)) {
      return new Titled(Optional.empty(), true);
    }
    return new Titled(kind(plain, words), false);
  }

  private Optional<FormKind> kind(String plain, TitleWords words) {
    return titles.headings().stream().anyMatch(words.tail()::contains)
        ? Optional.empty()
        : words
            .kind()
            .filter(
                kind ->
                    (kind == FormKind.DECLARATION ? titles.declaration() : titles.selfEvaluation())
                        .endsLike(plain));
  }

  private boolean isForeign(String plain, TitleWords words) {
    if (SENTENCE.matcher(plain).find()) {
      return false;
    }
    return words.tail().isEmpty()
        ? plain.endsWith(TABLE) && namedAlone.matcher(plain).find()
        : titles.siblings().doings().stream().anyMatch(words.tail()::contains)
            || scoped.matcher(words.before()).find();
  }

  private static String plain(String cellText) {
    String plain = Wording.plain(cellText);
    String ours = OR_PROJECT.matcher(plain).replaceAll("项目");
    return LabelText.withoutBrackets(ours);
  }
}
