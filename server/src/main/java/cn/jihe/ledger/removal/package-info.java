/** What should never have been handed in is taken away by two administrators. */
@NullMarked
package cn.jihe.ledger.removal;

import org.jspecify.annotations.NullMarked;
