package cn.jihe.rule;

import cn.jihe.form.Form;
import java.util.Optional;

/** A rule that judges one form at a time: a pure function. */
public non-sealed interface FormRule extends Rule {

  Outcome check(Subject subject);

  /**
   * What a rule may look at.
   *
   * @param accepted the accepted declaration of the same unit, year and project; empty when unknown
   */
  record Subject(Form form, Parameters parameters, Optional<Form> accepted) {}
}
