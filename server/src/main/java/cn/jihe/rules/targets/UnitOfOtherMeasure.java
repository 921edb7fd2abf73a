package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.words.MeasureNames;
import java.util.Optional;

/** A name that is a share with a unit of count, or the name of a count with %. */
public final class UnitOfOtherMeasure implements FormRule {

  @Override
  public String code() {
    return "T51";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    MeasureNames names = subject.parameters().targets().names();
    return Targets.judge(
        form, (row, target) -> target.quantity().flatMap(found -> judge(form, row, found, names)));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Quantity quantity, MeasureNames names) {
    if (names.isCountUnit(quantity.unit()) && names.isRate(row.name())) {
      return Optional.of(violation(form, row, quantity).withMessage("rateInCounts"));
    }
    return quantity.isPercent() && names.isCount(row.name())
        ? Optional.of(violation(form, row, quantity).withMessage("countInPercent"))
        : Optional.empty();
  }

  private static Violation violation(Form form, Indicator row, Quantity quantity) {
    return Targets.violation(form, row)
        .with("name", row.name())
        .with("unit", quantity.writtenUnit());
  }
}
