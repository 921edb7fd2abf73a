package cn.jihe.rules.workbook;

import cn.jihe.form.FieldValue;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;

/** A formula has no stored result, so what its cell shows is unknown. It is never evaluated. */
public final class FormulaWithoutValue implements FormRule {

  @Override
  public String code() {
    return "W03";
  }

  @Override
  public Outcome check(Subject subject) {
    return TroubledCells.with(FieldValue.Trouble.NO_CACHED_VALUE, subject.form());
  }
}
