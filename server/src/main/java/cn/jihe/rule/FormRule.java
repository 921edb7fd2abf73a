package cn.jihe.rule;

import cn.jihe.form.Form;
import cn.jihe.form.TemplateMark;
import java.util.List;

/** A rule that judges one form at a time: a pure function. */
public non-sealed interface FormRule extends Rule {

  Outcome check(Subject subject);

  /**
   * What a rule may look at.
   *
   * @param templates the templates of ours that the form's workbook was made from
   */
  record Subject(Form form, Parameters parameters, List<TemplateMark> templates) {}
}
