/** Signing in by password, and all that keeps somebody signed in. */
@NullMarked
package cn.jihe.account.signin;

import org.jspecify.annotations.NullMarked;
