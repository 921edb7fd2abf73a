/** Receipts, public keys and verification as JSON. */
@NullMarked
package cn.jihe.receipt.api;

import org.jspecify.annotations.NullMarked;
