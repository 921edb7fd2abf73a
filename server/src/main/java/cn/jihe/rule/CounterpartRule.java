package cn.jihe.rule;

import cn.jihe.form.Form;
import java.util.Optional;

/**
 * A rule that compares one form with the one it answers, which lies outside the workbook: a pure
 * function.
 */
public non-sealed interface CounterpartRule extends Rule {

  /**
   * Judges a form.
   *
   * @param accepted the accepted declaration of the same unit, year and project; empty when unknown
   */
  Outcome check(Form form, Optional<ComparedForm> accepted, Parameters parameters);
}
