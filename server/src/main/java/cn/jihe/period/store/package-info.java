/** Periods in a database. */
@NullMarked
package cn.jihe.period.store;

import org.jspecify.annotations.NullMarked;
