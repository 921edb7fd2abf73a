package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
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

  /** 使用率 says what is measured, 率 alone does not. */
  private static final int SHORTEST = 3;

  @Override
  public String code() {
    return "I36";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Parameters parameters = subject.parameters();
    return FilledRows.judge(form, row -> judge(form, row, parameters));
  }

  private static Optional<Violation> judge(Form form, Indicator row, Parameters parameters) {
    SloganWords words = parameters.names().slogans();
    String name =
        Wording.withoutLast(
            ",", LEADING_SIGNS.matcher(Wording.plain(FilledRows.bare(row))).replaceFirst(""));
    return words
        .startOf(name)
        .map(word -> exhortation(form, row, word, parameters))
        .or(
            () ->
                COMMA.matcher(name).find()
                    ? Optional.of(FilledRows.violation(form, row).withMessage("sentence"))
                    : Optional.empty());
  }

  private static Violation exhortation(
      Form form, Indicator row, String word, Parameters parameters) {
    Violation violation = FilledRows.violation(form, row).with("word", word);
    return measure(form, row, word, parameters)
        .map(
            rest ->
                violation
                    .withMessage("measure")
                    .with("rest", rest)
                    .withFix(new Fix(without(word, row.level3().text()), false)))
        .orElse(violation);
  }

  /** The cell's text without the word, whatever number stands before it. */
  private static String without(String word, String text) {
    int at = text.indexOf(word);
    return (text.substring(0, at) + text.substring(at + word.length()).stripLeading()).strip();
  }

  /** What the name says without the word, where that is the name of a measure. */
  private static Optional<String> measure(
      Form form, Indicator row, String word, Parameters parameters) {
    SloganWords words = parameters.names().slogans();
    if (!row.name().startsWith(word)) {
      return Optional.empty();
    }
    String rest = row.name().substring(word.length()).strip();
    String plain = Wording.plain(rest);
    boolean isMeasure =
        plain.length() >= SHORTEST
            && words.measures().stream().anyMatch(plain::endsWith)
            && words.startOf(plain).isEmpty()
            && !COMMA.matcher(plain).find()
            && !parameters.thresholds().table().isGeneric(plain);
    boolean isTaken =
        form.indicators().stream().anyMatch(other -> Wording.plain(other.name()).equals(plain));
    return isMeasure && !isTaken ? Optional.of(rest) : Optional.empty();
  }
}
