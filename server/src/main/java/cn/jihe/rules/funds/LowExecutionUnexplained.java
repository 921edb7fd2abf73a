package cn.jihe.rules.funds;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Execution;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Little of the budget was spent, and nothing on the form says why. */
public final class LowExecutionUnexplained implements EvaluationRule {

  private static final int DECIMALS = 2;

  @Override
  public String code() {
    return "M20";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return form.funds().total().map(row -> check(form, row, parameters)).orElse(Outcome.PASSED);
  }

  private static Outcome check(SelfEvaluation form, FundRow row, Parameters parameters) {
    Execution execution = new Execution(row);
    Optional<Field> unreadable = execution.unreadable();
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    BigDecimal least = parameters.thresholds().heads().lowExecution();
    boolean isLow =
        execution.hasRate()
            && execution.rates().stream().allMatch(rate -> rate.compareTo(least) < 0);
    if (!isLow || isExplained(form, parameters)) {
      return Outcome.PASSED;
    }
    Field at = row.executionRate().isPresent() ? row.executionRate() : row.executed();
    return Outcome.of(
        Violation.at(form, at)
            .with("rate", execution.rate().setScale(DECIMALS, RoundingMode.HALF_UP))
            .with("least", least)
            .with("executed", row.executed().text())
            .with("budget", row.fullYearBudget().text()));
  }

  private static boolean isExplained(SelfEvaluation form, Parameters parameters) {
    return form.indicators().stream()
            .map(Indicator::deviation)
            .anyMatch(
                reason -> reason.isUnreadable() || !parameters.words().isNoReason(reason.text()))
        || saysWhy(form.actualCompletion(), parameters.head());
  }

  /** 因中标价低于预算，结余20万元: a sentence about the money that gives a cause. */
  private static boolean saysWhy(Field text, HeadWords words) {
    return HeadWords.sentences(Wording.halfWidth(text.text())).stream()
        .anyMatch(sentence -> words.spending().isIn(sentence) && words.causes().isIn(sentence));
  }
}
