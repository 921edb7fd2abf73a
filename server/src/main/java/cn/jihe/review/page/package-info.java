/** What becomes of forms that were handed in, as pages. */
@NullMarked
package cn.jihe.review.page;

import org.jspecify.annotations.NullMarked;
