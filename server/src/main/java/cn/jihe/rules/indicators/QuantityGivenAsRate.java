package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import java.util.List;
import java.util.Optional;

/** A 数量指标 that is a rate, by its unit or by its name. */
public final class QuantityGivenAsRate implements FormRule {

  private static final String RATE = "率";

  private static final String NUMBER = "数";

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
      Violation violation = Violation.at(form, row.target()).with("name", row.name());
      return Optional.of(
          measure(row)
              .map(
                  measure ->
                      violation
                          .withMessage("counted")
                          .with("measure", measure)
                          .with("unit", measure.substring(0, measure.length() - 1)))
              .orElse(violation));
    }
    return isNamedRate(row, parameters.names().notRates())
        ? Optional.of(FilledRows.violation(form, row).withMessage("name"))
        : Optional.empty();
  }

  /** 次数 of 运维次数: what is counted, where the name says so by a usual unit. */
  private static Optional<String> measure(Indicator row) {
    String name = Wording.plain(FilledRows.bare(row));
    int unit = name.length() - 2;
    return unit > 0
            && name.endsWith(NUMBER)
            && Target.read("=1(" + name.charAt(unit) + ")")
                .quantity()
                .filter(Quantity::hasKnownUnit)
                .isPresent()
        ? Optional.of(name.substring(unit))
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
