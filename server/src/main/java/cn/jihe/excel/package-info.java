/**
 * All that knows Excel files: opens them safely, takes sheets as grids, finds and reads the forms.
 */
@NullMarked
package cn.jihe.excel;

import org.jspecify.annotations.NullMarked;
