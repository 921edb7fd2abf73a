/** How often who has tried in vain to sign in. */
@NullMarked
package cn.jihe.account.store.misses;

import org.jspecify.annotations.NullMarked;
