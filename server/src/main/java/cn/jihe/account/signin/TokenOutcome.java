package cn.jihe.account.signin;

import cn.jihe.account.Secret;
import java.time.Instant;
import java.util.UUID;

/** What came of an attempt to get a token. */
public sealed interface TokenOutcome
    permits TokenOutcome.Made, TokenOutcome.ChangeFirst, WrongLogin, Waiting {

  /**
   * It is made.
   *
   * @param secret shown once
   */
  record Made(UUID id, Secret secret, String name, Instant expires) implements TokenOutcome {}

  /** The password has to be changed before. */
  record ChangeFirst() implements TokenOutcome {}
}
