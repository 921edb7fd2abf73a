package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import java.util.Optional;
import java.util.stream.Stream;

/** The year asks for more than the whole project costs, when the latter is given. */
public final class AnnualAboveTotal implements DeclarationRule {

  @Override
  public String code() {
    return "M13";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    Field annual = form.funds().annualTotal();
    Field total = form.funds().total();
    if (isLeftAtZero(form.funds())) {
      return Outcome.PASSED;
    }
    Optional<Field> unreadable = Stream.of(annual, total).filter(Field::isUnreadable).findFirst();
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    return Outcome.of(
        annual.amount().stream()
            .flatMap(
                ofYear ->
                    total.amount().stream()
                        .filter(ofProject -> exceeds(ofYear, ofProject))
                        .map(
                            ofProject ->
                                Violation.at(form, annual)
                                    .with("annual", Figures.asShown(ofYear))
                                    .with("total", Figures.asShown(ofProject))
                                    .with("unit", form.moneyUnit().label()))));
  }

  /** A block that shows only 0.00 was left as the system printed it: nothing is given. */
  private static boolean isLeftAtZero(DeclarationFunds funds) {
    return Stream.of(funds.total(), funds.totalFiscal(), funds.totalOther())
        .allMatch(
            field ->
                !field.isFilled()
                    || field.number().filter(number -> number.signum() == 0).isPresent());
  }

  private static boolean exceeds(FieldValue.Amount one, FieldValue.Amount other) {
    return one.value().compareTo(other.value()) > 0 && one.shown().compareTo(other.shown()) > 0;
  }
}
