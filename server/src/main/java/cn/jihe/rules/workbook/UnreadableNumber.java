package cn.jihe.rules.workbook;

import cn.jihe.form.FieldValue;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;

/** A cell for money, points or a rate holds text that is no number. */
public final class UnreadableNumber implements FormRule {

  @Override
  public String code() {
    return "W05";
  }

  @Override
  public Outcome check(Subject subject) {
    return TroubledCells.with(FieldValue.Trouble.NOT_A_NUMBER, subject.form());
  }
}
