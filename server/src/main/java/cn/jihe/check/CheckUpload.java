package cn.jihe.check;

import cn.jihe.rule.RuleContext;

/** Checks one uploaded workbook. Stores nothing; safe to call from many threads. */
public interface CheckUpload {

  CheckOutcome check(String fileName, byte[] bytes);

  /** The same workbook where more is known outside it; only what looks there is judged again. */
  CheckOutcome.Checked again(CheckOutcome.Checked checked, RuleContext context);
}
