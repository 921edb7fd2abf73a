package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level2;
import java.util.Optional;

/** The table has no 时效指标. */
public final class TimelinessMissing implements FormRule {

  @Override
  public String code() {
    return "I27";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Optional<Levels> levels = Levels.of(form, subject.parameters().levels());
    if (levels.isEmpty() || levels.get().has(Level2.TIMELINESS)) {
      return Outcome.PASSED;
    }
    return levels.get().someOutputUnknown()
        ? Levels.unknownNames()
        : Outcome.of(Violation.of(form));
  }
}
