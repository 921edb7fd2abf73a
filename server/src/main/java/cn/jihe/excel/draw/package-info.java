/** A part of a sheet as it looks: widths, heights, merged cells, borders, alignment. */
@NullMarked
package cn.jihe.excel.draw;

import org.jspecify.annotations.NullMarked;
