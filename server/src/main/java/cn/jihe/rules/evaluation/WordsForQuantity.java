package cn.jihe.rules.evaluation;

import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.words.RowRoles;

/** The target is a number, and the actual value has none. */
public final class WordsForQuantity implements EvaluationRule {

  @Override
  public String code() {
    return "S76";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return Outcome.of(
        RowRoles.of(form).indicators().stream()
            .filter(row -> row.actual().isFilled() && !row.actual().isUnreadable())
            .filter(row -> isQuantity(row) && !row.reached().hasNumber())
            .filter(row -> !isZeroInWords(row, parameters))
            .map(
                row ->
                    Violation.at(form, row.actual())
                        .with("name", row.name())
                        .with("target", row.target().text())));
  }

  private static boolean isQuantity(Indicator row) {
    return row.wanted().quantity().isPresent() && !row.target().isUnreadable();
  }

  /** 未发生 beside a target of 0 or an upper bound is as clear as 0. */
  private static boolean isZeroInWords(Indicator row, Parameters parameters) {
    Quantity wanted = row.wanted().quantities().getFirst();
    boolean zeroMeets =
        wanted.number().signum() == 0
            || wanted.comparator().filter(Comparator::isUpperBound).isPresent();
    return zeroMeets && parameters.targets().results().isNone(row.actual().text());
  }
}
