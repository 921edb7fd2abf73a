package cn.jihe.check;

import cn.jihe.rule.Report;
import cn.jihe.rule.run.Judgement;

/** What was read of a workbook's sheets, and what the rules say of it. */
record Judged(Judgement judgement, Report report) {

  /**
   * The same as the outcome of a check.
   *
   * @param sha256 of the bytes that hold these sheets
   * @param size of them
   */
  CheckOutcome.Checked asOf(String fileName, String sha256, long size) {
    return new CheckOutcome.Checked(fileName, sha256, size, judgement, report);
  }
}
