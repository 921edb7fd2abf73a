package cn.jihe.reason;

/**
 * What somebody said with an upload and could not be placed, so that it is told and not lost.
 *
 * @param place what it was said of: the key of a finding, or as the workbook shows it
 */
public record UnplacedText(What what, String place, String text) {

  /** What it was meant to be. */
  public enum What {
    /** 情况说明. */
    REASON,
    /** 回复. */
    REPLY,
    /** 审核批注, which reviewers make. */
    REMARK
  }
}
