package cn.jihe.rules.evaluation;

import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.result.Share;
import cn.jihe.words.RowRoles;
import java.math.BigDecimal;
import java.util.List;

/** Every number reached is exactly the one asked for, even where more was allowed. */
public final class AllExactlyOnTarget implements EvaluationRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "S79";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Indicator> numeric =
        RowRoles.of(form).indicators().stream()
            .filter(row -> !row.target().isUnreadable() && !row.actual().isUnreadable())
            .filter(row -> Share.isOfNumbers(row.wanted(), row.reached()))
            .toList();
    boolean odd =
        numeric.size() >= parameters.thresholds().targets().exactRows()
            && numeric.stream().allMatch(AllExactlyOnTarget::isExact)
            && numeric.stream().anyMatch(AllExactlyOnTarget::leavesRoom);
    return odd ? Outcome.of(Violation.of(form).with("count", numeric.size())) : Outcome.PASSED;
  }

  private static boolean isExact(Indicator row) {
    Quantity wanted = row.wanted().quantities().getFirst();
    return wanted.upper().isEmpty()
        && wanted.number().compareTo(row.reached().quantities().getFirst().number()) == 0;
  }

  /** Of = targets, ≥100% and ≤0 nothing else was to be expected. */
  private static boolean leavesRoom(Indicator row) {
    Quantity wanted = row.wanted().quantities().getFirst();
    boolean bound =
        wanted.comparator().filter(comparator -> comparator != Comparator.EQUAL).isPresent();
    boolean all = wanted.isPercent() && wanted.number().compareTo(WHOLE) >= 0;
    return bound && !all && wanted.number().signum() != 0;
  }
}
