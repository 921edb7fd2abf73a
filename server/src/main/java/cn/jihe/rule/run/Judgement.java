package cn.jihe.rule.run;

import cn.jihe.form.Workbook;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Rule;
import java.util.List;

/**
 * What each rule said of a workbook, before it is decided what of it stands.
 *
 * @param compared what other forms are compared with of each form, in the workbook's order
 * @param rules in the catalogue's order
 */
public record Judgement(Workbook workbook, List<ComparedForm> compared, List<OfRule> rules) {

  public Judgement {
    compared = List.copyOf(compared);
    rules = List.copyOf(rules);
  }

  /**
   * What one rule said.
   *
   * @param outcomes one for each form, of a rule that judges one at a time; else one for all
   */
  public record OfRule(Rule rule, List<Outcome> outcomes) {
    public OfRule {
      outcomes = List.copyOf(outcomes);
    }
  }
}
