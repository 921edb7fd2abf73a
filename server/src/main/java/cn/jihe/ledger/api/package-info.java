/** The events of the record, and its verification, as JSON. */
@NullMarked
package cn.jihe.ledger.api;

import org.jspecify.annotations.NullMarked;
