/** Organisations, accounts, roles, and what each of them may see and do. */
@NullMarked
package cn.jihe.account;

import org.jspecify.annotations.NullMarked;
