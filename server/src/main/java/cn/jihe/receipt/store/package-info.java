/** The keys that sign receipts, in their table. */
@NullMarked
package cn.jihe.receipt.store;

import org.jspecify.annotations.NullMarked;
