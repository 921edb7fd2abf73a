package cn.jihe.excel.grid;

import cn.jihe.form.RawValue;

/**
 * A cell that shows something.
 *
 * @param row from 0
 * @param column from 0
 */
public record GridCell(int row, int column, RawValue value) {

  public String text() {
    return value.text();
  }
}
