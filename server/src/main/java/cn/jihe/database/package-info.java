/** The main store as all rooms use it: transactions, and what becomes of those that fail. */
@NullMarked
package cn.jihe.database;

import org.jspecify.annotations.NullMarked;
