package cn.jihe.form;

import org.jspecify.annotations.Nullable;

/**
 * Where a form stands in its workbook.
 *
 * @param index the form's number in the workbook, from 0 in reading order
 * @param title the cell of its title, or its first cell when it has none
 * @param range from its first to its last cell, such as {@code A3:F27}
 * @param indicatorHeader the header cell 一级指标; null when it was not found
 */
public record FormPlace(int index, CellRef title, String range, @Nullable CellRef indicatorHeader) {

  /** The indicator header, or the title where there is none. */
  public CellRef headerOrTitle() {
    return indicatorHeader == null ? title : indicatorHeader;
  }
}
