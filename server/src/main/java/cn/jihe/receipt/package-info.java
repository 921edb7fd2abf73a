/** Receipts: what a unit holds of what it has handed in, signed, and how anybody verifies it. */
@NullMarked
package cn.jihe.receipt;

import org.jspecify.annotations.NullMarked;
