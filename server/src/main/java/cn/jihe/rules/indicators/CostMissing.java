package cn.jihe.rules.indicators;

import cn.jihe.form.Declaration;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.Arrays;
import java.util.Optional;

/** The table has no 成本指标, under 产出 or of its own; graver for projects that build or buy. */
public final class CostMissing implements DeclarationRule {

  @Override
  public String code() {
    return "I29";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    Optional<Levels> levels = Levels.of(form, parameters.levels());
    if (levels.isEmpty() || hasCost(levels.get())) {
      return Outcome.PASSED;
    }
    if (levels.get().someGroupUnknown() || levels.get().someOutputUnknown()) {
      return Levels.unknownNames();
    }
    Violation violation = Violation.of(form);
    return Outcome.of(
        parameters
            .names()
            .investments()
            .in(form.projectName().text())
            .map(
                word -> violation.withMessage("investment").with("word", word).as(Severity.WARNING))
            .orElse(violation));
  }

  private static boolean hasCost(Levels levels) {
    return levels.has(Level1.COST)
        || levels.has(Level2.COST)
        || Arrays.stream(Level2.values())
            .filter(kind -> kind.parent() == Level1.COST)
            .anyMatch(levels::has);
  }
}
