/** The append-only record of what was handed in; {@link cn.jihe.ledger.Ledger} is its one port. */
@NullMarked
package cn.jihe.ledger;

import org.jspecify.annotations.NullMarked;
