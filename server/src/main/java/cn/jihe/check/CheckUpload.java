package cn.jihe.check;

import cn.jihe.rule.RuleContext;

/** Checks one uploaded workbook. Stores nothing; safe to call from many threads. */
public interface CheckUpload {

  CheckOutcome check(String fileName, byte[] bytes);

  /** The same workbook judged again with what is known outside it. */
  CheckOutcome.Checked again(CheckOutcome.Checked checked, RuleContext context);
}
