/** What is answered when something fails: each failure as a problem of the caller's language. */
@NullMarked
package cn.jihe.web.failure;

import org.jspecify.annotations.NullMarked;
