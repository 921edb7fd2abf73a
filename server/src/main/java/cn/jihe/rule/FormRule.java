package cn.jihe.rule;

import cn.jihe.form.Form;

/** A rule that judges one form at a time: a pure function. */
public non-sealed interface FormRule extends Rule {

  Outcome check(Subject subject);

  /** What a rule may look at. */
  record Subject(Form form, Parameters parameters) {}
}
