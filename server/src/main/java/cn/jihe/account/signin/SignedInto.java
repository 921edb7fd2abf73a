package cn.jihe.account.signin;

import cn.jihe.account.Secret;

/**
 * Somebody is signed in.
 *
 * @param session what the browser is to hold
 * @param mustChange whether nothing can be done before the password is changed
 */
public record SignedInto(Secret session, boolean mustChange) implements SignInOutcome {}
