/** Finds the forms of a workbook by their labels and reads each field with its cell. */
@NullMarked
package cn.jihe.excel.read;

import org.jspecify.annotations.NullMarked;
