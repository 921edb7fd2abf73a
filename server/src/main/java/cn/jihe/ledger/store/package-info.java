/** Keeps the ledger in a database: H2 beside the program, or PostgreSQL. */
@NullMarked
package cn.jihe.ledger.store;

import org.jspecify.annotations.NullMarked;
