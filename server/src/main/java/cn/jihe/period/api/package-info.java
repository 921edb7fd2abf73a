/** Periods as JSON. */
@NullMarked
package cn.jihe.period.api;

import org.jspecify.annotations.NullMarked;
