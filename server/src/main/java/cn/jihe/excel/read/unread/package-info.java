/** Tells which filled cells of a form no field took. */
@NullMarked
package cn.jihe.excel.read.unread;

import org.jspecify.annotations.NullMarked;
