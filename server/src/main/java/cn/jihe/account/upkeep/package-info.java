/** What is done about sign-in by itself, now and then. */
@NullMarked
package cn.jihe.account.upkeep;

import org.jspecify.annotations.NullMarked;
