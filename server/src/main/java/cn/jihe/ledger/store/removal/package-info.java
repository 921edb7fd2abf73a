/** Taking away what should never have been handed in. */
@NullMarked
package cn.jihe.ledger.store.removal;

import org.jspecify.annotations.NullMarked;
