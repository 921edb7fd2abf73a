/** Receipts to print, and the page that verifies them. */
@NullMarked
package cn.jihe.receipt.page;

import org.jspecify.annotations.NullMarked;
