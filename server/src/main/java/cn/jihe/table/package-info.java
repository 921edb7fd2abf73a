/**
 * Plain tables out of workbooks: read by their headings, and given back with what became of them.
 */
@NullMarked
package cn.jihe.table;

import org.jspecify.annotations.NullMarked;
