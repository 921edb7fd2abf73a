/** Signing in with an account of another system, by OpenID Connect. */
@NullMarked
package cn.jihe.account.oidc;

import org.jspecify.annotations.NullMarked;
