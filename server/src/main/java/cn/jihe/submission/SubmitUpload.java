package cn.jihe.submission;

import cn.jihe.check.CheckOutcome;
import cn.jihe.ledger.Receipt;

/** Records an upload that was checked. */
public interface SubmitUpload {

  /**
   * Records it; when this returns, it is kept.
   *
   * @param checked what the check of these same bytes said
   * @throws cn.jihe.ledger.LedgerUnavailable when it cannot be kept; sending it again is safe
   */
  Receipt submit(CheckOutcome.Checked checked, byte[] bytes, SenderSays sender);
}
