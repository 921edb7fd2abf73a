/** Limits of an uploaded file and the reasons to refuse it. */
@NullMarked
package cn.jihe.file;

import org.jspecify.annotations.NullMarked;
