/**
 * The chain of events, without its table: how an event is hashed, how a chain is walked and where
 * it breaks, and the anchors outside the store that know how far it had come.
 */
@NullMarked
package cn.jihe.ledger.chain;

import org.jspecify.annotations.NullMarked;
