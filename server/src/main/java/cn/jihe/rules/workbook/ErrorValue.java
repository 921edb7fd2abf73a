package cn.jihe.rules.workbook;

import cn.jihe.form.FieldValue;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;

/** A cell shows #REF!, #DIV/0! or the like. */
public final class ErrorValue implements FormRule {

  @Override
  public String code() {
    return "W04";
  }

  @Override
  public Outcome check(Subject subject) {
    return TroubledCells.with(FieldValue.Trouble.ERROR_VALUE, subject.form());
  }
}
