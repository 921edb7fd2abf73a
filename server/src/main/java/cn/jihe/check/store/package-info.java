/** The tables of kept results, in a database that is no part of the record. */
@NullMarked
package cn.jihe.check.store;

import org.jspecify.annotations.NullMarked;
