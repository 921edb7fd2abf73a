package cn.jihe.rules.targets;

import cn.jihe.form.Declaration;
import cn.jihe.form.Indicator;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A cost whose target has no number. */
public final class CostWithoutAmount implements DeclarationRule {

  /** What society or nature pay is seldom an amount. */
  private static final Set<Level2> FREE = EnumSet.of(Level2.SOCIAL_COST, Level2.ECOLOGICAL_COST);

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
    Optional<Level2> kind = parameters.levels().kind(row);
    boolean other = kind.filter(FREE::contains).isPresent();
    boolean cost =
        parameters.levels().group(row).equals(Optional.of(Level1.COST))
            || kind.filter(one -> one == Level2.COST || one.parent() == Level1.COST).isPresent();
    return cost && !other;
  }
}
