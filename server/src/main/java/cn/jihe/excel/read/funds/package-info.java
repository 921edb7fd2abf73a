/** Reads the funds of a form: labels beside amounts, or a table with columns. */
@NullMarked
package cn.jihe.excel.read.funds;

import org.jspecify.annotations.NullMarked;
