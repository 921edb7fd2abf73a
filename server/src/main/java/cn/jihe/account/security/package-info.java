/** How a request is known to be of an account. */
@NullMarked
package cn.jihe.account.security;

import org.jspecify.annotations.NullMarked;
