package cn.jihe.account.oidc;

import cn.jihe.account.signin.SignedInto;

/** What came of an attempt to sign in with an account of the other system. */
public sealed interface OidcOutcome {

  /** Signed in. */
  record In(SignedInto into) implements OidcOutcome {}

  /** Known there, but nobody has an account here for it yet; an administrator sees that. */
  record Pending() implements OidcOutcome {}

  /** Its account here is disabled, or what came back is not what was asked for. */
  record Refused() implements OidcOutcome {}
}
