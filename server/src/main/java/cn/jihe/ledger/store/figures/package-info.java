/** What is counted of the record, and what it is counted by. */
@NullMarked
package cn.jihe.ledger.store.figures;

import org.jspecify.annotations.NullMarked;
