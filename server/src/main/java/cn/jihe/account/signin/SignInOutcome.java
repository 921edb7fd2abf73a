package cn.jihe.account.signin;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome permits SignedInto, WrongLogin, Waiting {}
