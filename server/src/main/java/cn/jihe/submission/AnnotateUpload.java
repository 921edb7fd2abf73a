package cn.jihe.submission;

import cn.jihe.template.Language;

/** Gives a workbook back with its findings in it, or without any mark of ours. Stores nothing. */
public interface AnnotateUpload {

  /**
   * The workbook with the findings of its check in it.
   *
   * @param checked what the check of these same bytes said
   */
  AnnotateOutcome annotate(CheckOutcome.Checked checked, byte[] bytes, Language language);

  /** The workbook without our marks; it need not hold a form. */
  AnnotateOutcome clean(String fileName, byte[] bytes);
}
