/** Differences and comparisons in words, for pages and workbooks alike. */
@NullMarked
package cn.jihe.review.view;

import org.jspecify.annotations.NullMarked;
