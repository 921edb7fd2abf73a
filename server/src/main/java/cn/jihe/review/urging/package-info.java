/** 催报, and reminders of what is due. */
@NullMarked
package cn.jihe.review.urging;

import org.jspecify.annotations.NullMarked;
