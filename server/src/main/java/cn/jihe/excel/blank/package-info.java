/** Writes the empty forms that units download and fill. */
@NullMarked
package cn.jihe.excel.blank;

import org.jspecify.annotations.NullMarked;
