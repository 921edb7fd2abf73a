/** The tables of administration: its lock, roles that are asked for, files that wait. */
@NullMarked
package cn.jihe.account.store.administration;

import org.jspecify.annotations.NullMarked;
