/** What submitted forms are compared by: kept with each, asked for by keys. */
@NullMarked
package cn.jihe.ledger.store.compared;

import org.jspecify.annotations.NullMarked;
