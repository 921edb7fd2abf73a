/** Marks in an .xls, put there and taken away by POI. */
@NullMarked
package cn.jihe.excel.mark.xls;

import org.jspecify.annotations.NullMarked;
