/**
 * What those who hand in find on the first page: what they have to do, by when, and what is done.
 */
@NullMarked
package cn.jihe.review.page.home;

import org.jspecify.annotations.NullMarked;
