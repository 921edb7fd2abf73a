/** Marks findings in a workbook, adds the result sheet, and takes both away again. */
@NullMarked
package cn.jihe.excel.mark;

import org.jspecify.annotations.NullMarked;
