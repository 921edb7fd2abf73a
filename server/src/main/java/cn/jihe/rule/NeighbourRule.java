package cn.jihe.rule;

import cn.jihe.form.Workbook;

/**
 * A rule that compares the forms of a workbook with each other and with forms stored before: a pure
 * function. It speaks at cells of this workbook only.
 */
public non-sealed interface NeighbourRule extends Rule {

  /**
   * Judges the forms of a workbook.
   *
   * @param settings each form is judged by the parameters of its own year
   */
  Outcome check(Workbook workbook, RuleContext context, Settings settings);
}
