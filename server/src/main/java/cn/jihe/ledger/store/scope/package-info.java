/** Which part of the record somebody may read, as its queries ask for it. */
@NullMarked
package cn.jihe.ledger.store.scope;

import org.jspecify.annotations.NullMarked;
