/** Whom the other system knows by what name. */
@NullMarked
package cn.jihe.account.store.oidc;

import org.jspecify.annotations.NullMarked;
