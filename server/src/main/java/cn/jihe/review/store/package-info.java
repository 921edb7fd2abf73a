/** Remarks and reasons in a database. */
@NullMarked
package cn.jihe.review.store;

import org.jspecify.annotations.NullMarked;
