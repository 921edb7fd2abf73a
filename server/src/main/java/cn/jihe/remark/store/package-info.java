/** Remarks and their replies in a database. */
@NullMarked
package cn.jihe.remark.store;

import org.jspecify.annotations.NullMarked;
