/** 情况说明: why something that was found stays as it is, and whether that is taken for a reason. */
@NullMarked
package cn.jihe.reason;

import org.jspecify.annotations.NullMarked;
