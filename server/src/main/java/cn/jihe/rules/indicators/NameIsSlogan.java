package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.SloganWords;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name that exhorts, or is a whole sentence, instead of saying what is measured. */
public final class NameIsSlogan implements FormRule {

  private static final Pattern LEADING_SIGNS = Pattern.compile("^[,、.:;]+");

  /** 1,000 has a comma and is no sentence. */
  private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

  @Override
  public String code() {
    return "I36";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    SloganWords words = subject.parameters().names().slogans();
    return FilledRows.judge(form, row -> judge(form, row, words));
  }

  private static Optional<Violation> judge(Form form, Indicator row, SloganWords words) {
    String name =
        Wording.withoutLast(
            ",", LEADING_SIGNS.matcher(Wording.plain(FilledRows.bare(row))).replaceFirst(""));
    return words
        .startOf(name)
        .map(word -> FilledRows.violation(form, row).with("word", word))
        .or(
            () ->
                COMMA.matcher(name).find()
                    ? Optional.of(FilledRows.violation(form, row).withMessage("sentence"))
                    : Optional.empty());
  }
}
