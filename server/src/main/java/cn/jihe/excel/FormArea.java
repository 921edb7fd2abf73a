package cn.jihe.excel;

import cn.jihe.form.FormKind;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet on which one form stands.
 *
 * @param title the cell of its title; null when it has none
 * @param first its first row: the title, or its first label
 * @param last the last row before the next form, or of the sheet
 * @param header its indicator table's header; null when there is none
 * @param above the last row above all forms of the sheet; -1 when the first starts at the top
 * @param labelled whether any label of a form stands above the table
 */
record FormArea(
    Grid grid,
    FormKind kind,
    @Nullable GridCell title,
    int first,
    int last,
    @Nullable IndicatorHeader header,
    int above,
    boolean labelled) {

  /** The last row above the indicator table. */
  int lastHeadingRow() {
    return header == null ? last : header.first() - 1;
  }
}
