/** Periods, and what they expect, as pages. */
@NullMarked
package cn.jihe.period.page;

import org.jspecify.annotations.NullMarked;
