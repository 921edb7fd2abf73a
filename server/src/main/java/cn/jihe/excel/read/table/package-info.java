/** What the columns of an indicator table are, by their heads and by what stands in them. */
@NullMarked
package cn.jihe.excel.read.table;

import org.jspecify.annotations.NullMarked;
