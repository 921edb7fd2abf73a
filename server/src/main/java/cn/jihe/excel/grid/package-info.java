/** A sheet as an immutable grid: cells with what they show, merged areas, hidden parts. */
@NullMarked
package cn.jihe.excel.grid;

import org.jspecify.annotations.NullMarked;
