package cn.jihe.excel.read.area;

import cn.jihe.form.CellRef;
import cn.jihe.label.Label;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The header of an indicator table: 一级指标 … 指标值, in one row or several.
 *
 * @param first the first of its rows
 * @param last the last of its rows
 * @param columns where each column starts
 * @param cell the first cell that names a level
 * @param longTerm whether the values are the whole project's because the year's beside them are
 *     empty
 */
public record IndicatorHeader(
    int first, int last, Map<Label, Integer> columns, CellRef cell, boolean longTerm) {

  public boolean has(Label label) {
    return columns.containsKey(label);
  }

  /** Where a column starts; empty when the table has no such column. */
  public OptionalInt column(Label label) {
    Integer column = columns.get(label);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }
}
