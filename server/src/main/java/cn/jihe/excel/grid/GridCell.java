package cn.jihe.excel.grid;

import cn.jihe.form.RawValue;
import cn.jihe.text.Wording;

/**
 * A cell with what it holds.
 *
 * @param row from 0
 * @param column from 0
 */
public record GridCell(int row, int column, RawValue value) {

  public String text() {
    return value.text();
  }

  /** Whether there is anything to see: a text that is more than blanks, or what went wrong. */
  boolean showsSomething() {
    return !Wording.withoutBlanks(value.text()).isEmpty() || value.trouble() != null;
  }
}
