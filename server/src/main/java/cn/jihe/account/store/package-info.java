/** The tables of organisations and accounts. */
@NullMarked
package cn.jihe.account.store;

import org.jspecify.annotations.NullMarked;
