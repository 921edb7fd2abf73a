/** The chain of events in its table: appending to it, reading it, verifying it. */
@NullMarked
package cn.jihe.ledger.store.chain;

import org.jspecify.annotations.NullMarked;
