/** What is stored as text: forms and findings as JSON, and hashes of them. */
@NullMarked
package cn.jihe.ledger.store.content;

import org.jspecify.annotations.NullMarked;
