/** Rules about the file: cells that cannot be read, labels that are missing, macros. */
@NullMarked
package cn.jihe.rules.workbook;

import org.jspecify.annotations.NullMarked;
