/** What waits for a decision, and what units have, as lists. */
@NullMarked
package cn.jihe.ledger.store.queue;

import org.jspecify.annotations.NullMarked;
