package cn.jihe.excel;

import cn.jihe.form.RawValue;

/**
 * A cell that shows something.
 *
 * @param row from 0
 * @param column from 0
 */
record GridCell(int row, int column, RawValue value) {

  String text() {
    return value.text();
  }
}
