package cn.jihe.check;

import cn.jihe.rule.RuleContext;
import org.apache.commons.codec.digest.DigestUtils;

/** Checks one uploaded workbook. Stores nothing; safe to call from many threads. */
public interface CheckUpload {

  default CheckOutcome check(String fileName, byte[] bytes) {
    return check(fileName, bytes, DigestUtils.sha256Hex(bytes));
  }

  /**
   * The same for who knows the hash of the bytes already.
   *
   * @param sha256 lower-case hex
   */
  CheckOutcome check(String fileName, byte[] bytes, String sha256);

  /** The same workbook where forms that say no fiscal year are for this one. */
  CheckOutcome.Checked inYear(CheckOutcome.Checked checked, int year);

  /** The same workbook where more is known outside it; only what looks there is judged again. */
  CheckOutcome.Checked again(CheckOutcome.Checked checked, RuleContext context);
}
