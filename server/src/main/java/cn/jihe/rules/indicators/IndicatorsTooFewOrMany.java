package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.TableLimits;

/** The table has unusually few or many indicators. One without any lacks them, which is said so. */
public final class IndicatorsTooFewOrMany implements FormRule {

  @Override
  public String code() {
    return "I42";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    TableLimits table = subject.parameters().thresholds().table();
    int count = FilledRows.used(form).size();
    Violation violation = Violation.of(form).with("count", count);
    if (count > table.most()) {
      return Outcome.of(violation.withMessage("many").with("limit", table.most()));
    }
    return count > 0 && count < table.fewest()
        ? Outcome.of(violation.withMessage("few").with("limit", table.fewest()))
        : Outcome.PASSED;
  }
}
