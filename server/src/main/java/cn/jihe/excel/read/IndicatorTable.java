package cn.jihe.excel.read;

import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.form.CellRef;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the rows below an indicator header are.
 *
 * @param header the table's, every column where its contents stand; null when there is none
 * @param indicators the rows that hold an indicator, in reading order
 * @param emptyRows the name cells of rows that the template offered and nobody filled
 * @param sumRow the row with the totals; empty when there is none
 * @param last the last row of the form
 */
record IndicatorTable(
    @Nullable IndicatorHeader header,
    List<Integer> indicators,
    List<CellRef> emptyRows,
    OptionalInt sumRow,
    int last) {}
