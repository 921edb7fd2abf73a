/**
 * Marks spliced into the package of an .xlsx or .xlsm, and taken out of it again. What is not ours
 * stays byte for byte.
 */
@NullMarked
package cn.jihe.excel.mark.pack;

import org.jspecify.annotations.NullMarked;
