/** Writes corrections into a workbook and leaves everything else as it was. */
@NullMarked
package cn.jihe.excel.correct;

import org.jspecify.annotations.NullMarked;
