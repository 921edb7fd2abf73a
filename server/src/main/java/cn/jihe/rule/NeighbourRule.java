package cn.jihe.rule;

import cn.jihe.form.Workbook;
import java.util.List;

/**
 * A rule that compares the forms of a workbook with each other and with forms stored before: a pure
 * function. It speaks at cells of this workbook only.
 */
public non-sealed interface NeighbourRule extends Rule {

  Outcome check(Subject subject);

  /**
   * What a rule may look at.
   *
   * @param compared what is compared of each form, in the workbook's order
   * @param settings each form is judged by the parameters of its own year
   */
  record Subject(
      Workbook workbook, List<ComparedForm> compared, RuleContext context, Settings settings) {}
}
