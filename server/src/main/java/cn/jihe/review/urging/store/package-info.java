/** Which units were told when. */
@NullMarked
package cn.jihe.review.urging.store;

import org.jspecify.annotations.NullMarked;
