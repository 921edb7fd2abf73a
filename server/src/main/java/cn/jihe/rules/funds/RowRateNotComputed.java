package cn.jihe.rules.funds;

import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import java.util.stream.Stream;

/**
 * A fund row under the total was spent and prints the rate 0. The system that prints these forms
 * does it on every one, so it is said once in a file.
 */
public final class RowRateNotComputed implements WorkbookRule {

  @Override
  public String code() {
    return "M22";
  }

  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    return Outcome.of(
        workbook.forms().stream()
            .filter(SelfEvaluation.class::isInstance)
            .map(SelfEvaluation.class::cast)
            .flatMap(RowRateNotComputed::violations)
            .limit(1));
  }

  private static Stream<Violation> violations(SelfEvaluation form) {
    return form.funds().rows().stream()
        .filter(row -> row.role() != FundRow.Role.TOTAL)
        .filter(row -> row.executed().number().filter(spent -> spent.signum() > 0).isPresent())
        .filter(row -> row.executionRate().amount().filter(RowRateNotComputed::isZero).isPresent())
        .map(
            row ->
                Violation.at(form, row.executionRate())
                    .with("row", row.label())
                    .with("executed", row.executed().text())
                    .with("unit", form.moneyUnit().label()));
  }

  private static boolean isZero(FieldValue.Amount rate) {
    return rate.value().signum() == 0;
  }
}
