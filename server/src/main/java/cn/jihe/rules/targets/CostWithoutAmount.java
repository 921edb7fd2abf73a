package cn.jihe.rules.targets;

import cn.jihe.form.Declaration;
import cn.jihe.form.Indicator;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.Optional;

/** A cost whose target has no number. */
public final class CostWithoutAmount implements DeclarationRule {

  @Override
  public String code() {
    return "T61";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    return Targets.judge(
        form,
        (row, target) ->
            isCost(row, parameters) && !target.hasNumber()
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }

  private static boolean isCost(Indicator row, Parameters parameters) {
    return parameters.levels().group(row).equals(Optional.of(Level1.COST))
        || parameters
            .levels()
            .kind(row)
            .filter(kind -> kind == Level2.COST || kind.parent() == Level1.COST)
            .isPresent();
  }
}
