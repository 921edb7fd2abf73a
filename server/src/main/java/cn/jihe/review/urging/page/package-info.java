/** 催报 as a page. */
@NullMarked
package cn.jihe.review.urging.page;

import org.jspecify.annotations.NullMarked;
