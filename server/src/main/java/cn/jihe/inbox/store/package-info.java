/** Notices in a database. */
@NullMarked
package cn.jihe.inbox.store;

import org.jspecify.annotations.NullMarked;
