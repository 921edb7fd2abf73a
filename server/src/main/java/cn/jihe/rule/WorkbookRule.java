package cn.jihe.rule;

import cn.jihe.form.Workbook;

/** A rule that needs all forms of a workbook, or the workbook itself: a pure function. */
public non-sealed interface WorkbookRule extends Rule {

  Outcome check(Workbook workbook, Parameters parameters);

  /** Whether what it says is about the file as a whole, and no form's, whatever its cell. */
  default boolean isAboutFile() {
    return false;
  }
}
