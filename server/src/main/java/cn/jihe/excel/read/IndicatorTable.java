package cn.jihe.excel.read;

import cn.jihe.form.CellRef;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the rows below an indicator header are.
 *
 * @param indicators the rows that hold an indicator, in reading order
 * @param emptyRows the name cells of rows that the template offered and nobody filled
 * @param sumRow the row with the totals; empty when there is none
 * @param last the last row of the form
 */
record IndicatorTable(
    List<Integer> indicators, List<CellRef> emptyRows, OptionalInt sumRow, int last) {}
