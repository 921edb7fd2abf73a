/** The two addresses between which a browser is at the other system. */
@NullMarked
package cn.jihe.account.oidc.page;

import org.jspecify.annotations.NullMarked;
