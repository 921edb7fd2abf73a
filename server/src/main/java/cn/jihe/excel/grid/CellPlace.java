package cn.jihe.excel.grid;

/** Where a cell stands on its sheet, both from 0. */
public record CellPlace(int row, int column) {}
