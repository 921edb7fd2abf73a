/** Handing in: what is recorded of an upload, and which of its forms count. */
@NullMarked
package cn.jihe.submission;

import org.jspecify.annotations.NullMarked;
