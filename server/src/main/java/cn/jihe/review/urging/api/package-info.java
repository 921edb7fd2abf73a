/** 催报 as JSON. */
@NullMarked
package cn.jihe.review.urging.api;

import org.jspecify.annotations.NullMarked;
