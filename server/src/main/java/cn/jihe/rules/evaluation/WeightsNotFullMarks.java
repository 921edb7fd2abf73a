package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The weights of execution and indicators do not total 100. */
public final class WeightsNotFullMarks implements EvaluationRule {

  @Override
  public String code() {
    return "S65";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Points points = Points.of(form, parameters);
    Sum weights = points.weights();
    Optional<Field> unreadable = weights.unreadable();
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    BigDecimal full = parameters.thresholds().fullMarks();
    List<Field> ofRows = form.indicators().stream().map(Indicator::weight).toList();
    if (ofRows.stream().noneMatch(Field::isPresent)) {
      return new Outcome.NotChecked("noWeightColumn");
    }
    // The remaining ten are those of the execution rate (M10: execution 10, indicators 90).
    if (points.executionUnknown(FundRow::weight)
        && weights.exact().add(BigDecimal.TEN).compareTo(full) == 0) {
      return Outcome.PASSED;
    }
    // Without a single weight, each row says that its own is blank.
    if (ofRows.stream().noneMatch(Field::isFilled)
        || weights.exact().compareTo(full) == 0
        || weights.shown().compareTo(full) == 0) {
      return Outcome.PASSED;
    }
    Field total = form.totalWeight();
    Violation violation =
        total.isPresent()
            ? Violation.at(form, total)
            : Violation.at(form.place().headerOrTitle(), "");
    return Outcome.of(
        violation
            .doubting(weights.addends())
            .with("sum", weights.shown())
            .with("full", full)
            .with("difference", weights.shown().subtract(full).abs())
            .withMessage(weights.shown().compareTo(full) > 0 ? "above" : "below"));
  }
}
