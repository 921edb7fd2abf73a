package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import java.util.Optional;

/** A number without a unit, or with prose in the unit's place. */
public final class UnitMissing implements FormRule {

  /** No usual unit is longer. */
  private static final int LONGEST = 8;

  @Override
  public String code() {
    return "T50";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.quantity().flatMap(found -> judge(form, row, found, subject.parameters())));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Quantity quantity, Parameters parameters) {
    if (quantity.unit().isEmpty()) {
      return quantity.number().signum() == 0
              || RowUnit.isNamed(row.name())
              || parameters.targets().names().isUnitless(row.name())
          ? Optional.empty()
          : Optional.of(
              Targets.violation(form, row)
                  .withMessage("missing")
                  .with("name", row.name())
                  .withFix(fix(form, row, quantity, parameters)));
    }
    // What the words say belongs somewhere, and only the clerk knows where.
    boolean prose = quantity.writtenUnit().length() > LONGEST || quantity.hasProseUnit();
    return prose
        ? Optional.of(
            Targets.violation(form, row)
                .withMessage("prose")
                .with("name", row.name())
                .with("unit", quantity.writtenUnit())
                .withFix(Fix.UNKNOWN))
        : Optional.empty();
  }

  private static Fix fix(Form form, Indicator row, Quantity quantity, Parameters parameters) {
    return quantity
        .comparator()
        .or(() -> Respelling.bound(row, row.wanted(), parameters))
        .flatMap(comparator -> Respelling.of(form, row, comparator, parameters))
        .map(text -> new Fix(text, false))
        .orElse(Fix.UNKNOWN);
  }
}
