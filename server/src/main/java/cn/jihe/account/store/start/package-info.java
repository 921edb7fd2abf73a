/** What is known of the store as a whole. */
@NullMarked
package cn.jihe.account.store.start;

import org.jspecify.annotations.NullMarked;
