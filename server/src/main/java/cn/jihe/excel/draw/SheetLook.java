package cn.jihe.excel.draw;

/** How a sheet looks, apart from what its cells show. Rows and columns count from 0. */
interface SheetLook {

  /** A cell's own look, whatever it is merged with; the border of its side only. */
  CellLook cell(int row, int column);

  /** In characters. */
  double width(int column);

  /** In points. */
  double height(int row);
}
