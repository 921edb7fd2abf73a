/** Handing in over HTTP, and reading what was handed in. */
@NullMarked
package cn.jihe.submission.api;

import org.jspecify.annotations.NullMarked;
