/** Keeps the ledger in a database: H2 beside the program, or PostgreSQL. */
@NullMarked
package cn.jihe.store;

import org.jspecify.annotations.NullMarked;
