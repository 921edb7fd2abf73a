package cn.jihe.rules.targets;

import cn.jihe.form.Declaration;
import cn.jihe.form.Indicator;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import java.math.BigDecimal;

/** Satisfaction or timeliness asked for below what is usual. */
public final class TargetTooLow implements DeclarationRule {

  @Override
  public String code() {
    return "T56";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    BigDecimal least = parameters.thresholds().targets().lowShare();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .quantity()
                .filter(quantity -> isLow(row, quantity, least, parameters))
                .map(
                    quantity ->
                        Targets.violation(form, row)
                            .with("name", row.name())
                            .with("least", least)));
  }

  private static boolean isLow(
      Indicator row, Quantity quantity, BigDecimal least, Parameters parameters) {
    return quantity.isPercent()
        && quantity.comparator().filter(Comparator::isUpperBound).isEmpty()
        && quantity.number().signum() > 0
        && quantity.number().compareTo(least) < 0
        && parameters.targets().names().isHighShare(row.name());
  }
}
