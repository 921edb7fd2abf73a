package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;

/** 年度资金申请总额 is not the sum of its three parts. */
public final class AnnualFundsUnbalanced implements DeclarationRule {

  @Override
  public String code() {
    return "M11";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    DeclarationFunds funds = form.funds();
    Sum parts = Sum.of(funds.annualFiscal(), funds.annualCarryover(), funds.annualOther());
    return Balance.of(form, parts, true, parameters);
  }
}
