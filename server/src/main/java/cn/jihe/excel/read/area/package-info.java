/** The part of a sheet that one form takes up, and the cells found in it. */
@NullMarked
package cn.jihe.excel.read.area;

import org.jspecify.annotations.NullMarked;
