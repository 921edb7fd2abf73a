package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import java.util.List;
import java.util.Optional;

/** A 数量指标 that is a rate, by its unit or by its name. */
public final class QuantityGivenAsRate implements FormRule {

  private static final String RATE = "率";

  @Override
  public String code() {
    return "I34";
  }

  @Override
  public Outcome check(Subject subject) {
    return FilledRows.judge(
        subject.form(), row -> judge(subject.form(), row, subject.parameters()));
  }

  private static Optional<Violation> judge(Form form, Indicator row, Parameters parameters) {
    if (!parameters.levels().kind(row).equals(Optional.of(Level2.QUANTITY))) {
      return Optional.empty();
    }
    if (isPercentage(row)) {
      return Optional.of(Violation.at(form, row.target()).with("name", row.name()));
    }
    return isNamedRate(row, parameters.names().notRates())
        ? Optional.of(FilledRows.violation(form, row).withMessage("name"))
        : Optional.empty();
  }

  private static boolean isPercentage(Indicator row) {
    List<Quantity> quantities = row.wanted().quantities();
    return !row.target().isUnreadable()
        && !quantities.isEmpty()
        && quantities.stream().allMatch(Quantity::isPercent);
  }

  private static boolean isNamedRate(Indicator row, List<String> notRates) {
    String name = Wording.plain(FilledRows.bare(row));
    return name.endsWith(RATE) && notRates.stream().noneMatch(name::endsWith);
  }
}
