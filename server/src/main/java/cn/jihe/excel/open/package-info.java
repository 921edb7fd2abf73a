/** Opens a workbook safely: its kind, its limits counted while reading, refusals. */
@NullMarked
package cn.jihe.excel.open;

import org.jspecify.annotations.NullMarked;
