package cn.jihe.account.signin;

import cn.jihe.account.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tokens of scripts and of the add-in as they are stored. */
public interface Tokens {

  /**
   * Keeps a new one.
   *
   * @param byPassword whether a password was shown for it, and not other proof
   */
  UUID add(UUID account, NewToken token, Secret secret, boolean byPassword, Instant now);

  /** Those that can be used, the newest first. */
  List<OwnToken> of(UUID account, Instant now);

  /**
   * Revokes a token of an account.
   *
   * @return false when it has none with this id that can be used
   */
  boolean revoke(UUID account, UUID id, Instant now);
}
