package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import cn.jihe.words.NameWords;
import java.util.List;
import java.util.Optional;

/** Safety, stability or information technology called an economic or ecological benefit. */
public final class SafetyMisplaced implements FormRule {

  @Override
  public String code() {
    return "I33";
  }

  @Override
  public Outcome check(Subject subject) {
    return FilledRows.judge(
        subject.form(), row -> judge(subject.form(), row, subject.parameters()));
  }

  private static Optional<Violation> judge(Form form, Indicator row, Parameters parameters) {
    NameWords words = parameters.names();
    Optional<Level2> kind = parameters.levels().kind(row);
    boolean economic = kind.equals(Optional.of(Level2.ECONOMIC_BENEFIT));
    boolean ecological = kind.equals(Optional.of(Level2.ECOLOGICAL_BENEFIT));
    if (!economic && !ecological) {
      return Optional.empty();
    }
    List<String> rightly = economic ? words.economy() : words.ecology();
    String name = Wording.plain(row.name());
    return rightly.stream().anyMatch(name::contains)
        ? Optional.empty()
        : words
            .safety()
            .in(name)
            .or(() -> unsteady(name, words))
            .map(
                word ->
                    FilledRows.violation(form, row)
                        .withMessage(economic ? "economic" : "ecological")
                        .with("word", word));
  }

  private static Optional<String> unsteady(String name, NameWords words) {
    return words
        .systems()
        .in(name)
        .flatMap(system -> words.steadiness().stream().filter(name::contains).findFirst());
  }
}
