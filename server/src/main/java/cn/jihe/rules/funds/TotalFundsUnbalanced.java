package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;

/** 项目资金总额 is not the sum of its two parts. Both blank is usual for a project of one year. */
public final class TotalFundsUnbalanced implements DeclarationRule {

  @Override
  public String code() {
    return "M12";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    DeclarationFunds funds = form.funds();
    Sum parts = Sum.of(funds.totalFiscal(), funds.totalOther());
    return Balance.of(form, parts, false, parameters);
  }
}
