package cn.jihe.rules.funds;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** 全年预算数 is far from 年初预算数, and no text names an adjustment. */
public final class BudgetChangeUnexplained implements EvaluationRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "M21";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return form.funds().total().map(row -> check(form, row, parameters)).orElse(Outcome.PASSED);
  }

  private static Outcome check(SelfEvaluation form, FundRow row, Parameters parameters) {
    Optional<Field> unreadable =
        Stream.of(row.initialBudget(), row.fullYearBudget())
            .filter(Field::isUnreadable)
            .findFirst();
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> initial = row.initialBudget().amount();
    Optional<FieldValue.Amount> budget = row.fullYearBudget().amount();
    if (initial.isEmpty() || budget.isEmpty()) {
      return Outcome.PASSED;
    }
    BigDecimal before = initial.get().value();
    BigDecimal change = budget.get().value().subtract(before);
    boolean isNew = before.signum() == 0 && change.signum() != 0;
    BigDecimal most = parameters.thresholds().heads().budgetChange();
    boolean isLarge =
        before.signum() > 0 && change.abs().multiply(HUNDRED).compareTo(before.multiply(most)) > 0;
    if (!(isNew || isLarge) || namesAdjustment(form, parameters.head())) {
      return Outcome.PASSED;
    }
    Violation violation =
        Violation.at(form, row.fullYearBudget())
            .with("initial", Figures.asShown(initial.get()))
            .with("budget", Figures.asShown(budget.get()))
            .with("unit", form.moneyUnit().label());
    if (isNew) {
      return Outcome.of(violation.withMessage("new"));
    }
    BigDecimal percent = change.abs().multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
    return Outcome.of(
        violation
            .withMessage(change.signum() > 0 ? "more" : "less")
            .with("percent", percent)
            .with("most", most));
  }

  private static boolean namesAdjustment(SelfEvaluation form, HeadWords words) {
    return Stream.concat(
            Stream.of(form.projectName(), form.expectedGoal(), form.actualCompletion()),
            form.indicators().stream().map(Indicator::deviation))
        .flatMap(field -> HeadWords.sentences(Wording.halfWidth(field.text())).stream())
        .anyMatch(
            sentence ->
                words.adjustment().isIn(sentence)
                    || (words.change().isIn(sentence) && words.budgetContext().isIn(sentence)));
  }
}
