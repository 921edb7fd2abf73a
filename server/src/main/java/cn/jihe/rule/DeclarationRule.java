package cn.jihe.rule;

import cn.jihe.form.Declaration;

/** A rule that judges declarations only. */
public interface DeclarationRule extends FormRule {

  Outcome check(Declaration form, Parameters parameters);

  @Override
  default Outcome check(Subject subject) {
    return subject.form() instanceof Declaration declaration
        ? check(declaration, subject.parameters())
        : Outcome.PASSED;
  }
}
