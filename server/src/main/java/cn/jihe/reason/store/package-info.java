/** Reasons, and what was typed and found no place, in a database. */
@NullMarked
package cn.jihe.reason.store;

import org.jspecify.annotations.NullMarked;
