package cn.jihe.excel.grid;

import cn.jihe.excel.open.PartXml;

/**
 * Who looks on while the XML of a sheet is read: says what is kept, is told how the sheet looks.
 */
public interface SheetWatcher {

  /** Keeps every cell and does not care for looks. */
  SheetWatcher OF_ALL =
      new SheetWatcher() {
        @Override
        public boolean wants(int row, int column) {
          return true;
        }
      };

  /** Whether a cell is kept; both from 0, and perhaps beyond what a sheet can have. */
  boolean wants(int row, int column);

  /**
   * A cell that is kept, empty ones too.
   *
   * @param style the number of its style
   */
  default void cell(int row, int column, int style) {}

  /** At the start of a row, before its cells. */
  default void row(int row, PartXml element) {}

  /** At what is said of some columns, before all rows. */
  default void columns(PartXml element) {}

  /** At what is said of columns and rows of which nothing else is. */
  default void format(PartXml element) {}
}
