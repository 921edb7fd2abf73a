package cn.jihe.check;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.text.Language;

/** Gives a workbook back with its findings in it, or without any mark of ours. Stores nothing. */
public interface AnnotateUpload {

  /**
   * The workbook with the findings of its check in it.
   *
   * @param checked what the check of these same bytes said
   */
  AnnotateOutcome annotate(CheckOutcome.Checked checked, byte[] bytes, Language language);

  /**
   * A workbook with the findings of an earlier check in it.
   *
   * @param report what that check of these same bytes found
   * @param messages how it said it
   */
  AnnotateOutcome annotate(
      String fileName, byte[] bytes, Report report, FindingMessages messages, Language language);

  /** The workbook without our marks; it need not hold a form. */
  AnnotateOutcome clean(String fileName, byte[] bytes);
}
