package cn.jihe.rules.funds;

import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Figures;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import java.util.List;
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
    List<SelfEvaluation> forms =
        workbook.forms().stream()
            .filter(SelfEvaluation.class::isInstance)
            .map(SelfEvaluation.class::cast)
            .filter(form -> rows(form).findFirst().isPresent())
            .toList();
    if (forms.isEmpty()) {
      return Outcome.PASSED;
    }
    Violation first = violation(forms.getFirst());
    Stream<FurtherCell> others =
        forms.stream()
            .skip(1)
            .flatMap(
                form -> rows(form).limit(1).flatMap(row -> FurtherCell.of(row.executionRate())));
    return Outcome.of(
        forms.size() == 1
            ? first
            : first.withMessage("several").with("others", forms.size() - 1).withAlso(others));
  }

  private static Violation violation(SelfEvaluation form) {
    FundRow row = rows(form).findFirst().orElseThrow();
    return Violation.at(form, row.executionRate())
        .with("row", row.label())
        .with("executed", row.executed().amount().map(Figures::asShown).orElse(""))
        .with("unit", form.moneyUnit().label());
  }

  private static Stream<FundRow> rows(SelfEvaluation form) {
    return form.funds().rows().stream()
        .filter(row -> row.role() != FundRow.Role.TOTAL)
        .filter(row -> row.executed().number().filter(spent -> spent.signum() > 0).isPresent())
        .filter(row -> row.executionRate().amount().filter(RowRateNotComputed::isZero).isPresent());
  }

  private static boolean isZero(FieldValue.Amount rate) {
    return rate.value().signum() == 0;
  }
}
