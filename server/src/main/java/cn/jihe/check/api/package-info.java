/** Checked, annotated and corrected workbooks over HTTP. */
@NullMarked
package cn.jihe.check.api;

import org.jspecify.annotations.NullMarked;
