/** Writes the empty forms that units download and fill. */
@NullMarked
package cn.jihe.excel.write;

import org.jspecify.annotations.NullMarked;
