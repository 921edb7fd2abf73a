package cn.jihe.rules.funds;

import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Execution;
import java.util.List;
import java.util.Optional;

/** More was spent than budgeted: on the total, or, when that is in order, on a row below it. */
public final class ExecutedAboveBudget implements EvaluationRule {

  @Override
  public String code() {
    return "M16";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<FundRow> exceeding =
        form.funds().rows().stream().filter(ExecutedAboveBudget::exceeds).toList();
    Optional<FundRow> total =
        exceeding.stream().filter(row -> row.role() == FundRow.Role.TOTAL).findFirst();
    List<FundRow> reported = total.map(List::of).orElse(exceeding);
    if (reported.isEmpty()) {
      return form.funds()
          .total()
          .flatMap(row -> new Execution(row).unreadable())
          .map(Outcome::unreadable)
          .orElse(Outcome.PASSED);
    }
    return Outcome.of(
        reported.stream()
            .map(
                row ->
                    Violation.at(form, row.executed())
                        .doubting(List.of(row.fullYearBudget()))
                        .with("row", row.label())
                        .with("executed", shown(row.executed().amount()))
                        .with("budget", shown(row.fullYearBudget().amount()))
                        .with("unit", form.moneyUnit().label())));
  }

  private static boolean exceeds(FundRow row) {
    return row.executed()
        .amount()
        .flatMap(
            spent ->
                row.fullYearBudget()
                    .amount()
                    .map(
                        budget ->
                            spent.value().compareTo(budget.value()) > 0
                                && spent.shown().compareTo(budget.shown()) > 0))
        .orElse(false);
  }

  private static String shown(Optional<FieldValue.Amount> amount) {
    return amount.map(Figures::asShown).orElse("");
  }
}
