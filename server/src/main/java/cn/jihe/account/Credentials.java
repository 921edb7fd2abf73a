package cn.jihe.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The sessions of browsers and the tokens of scripts. */
public interface Credentials {

  /**
   * Whose session it is; empty when there is none, or it has ended, was not used for too long, or
   * its account is disabled.
   *
   * @param address where the request comes from
   */
  Optional<Entered> session(Secret secret, String address, Instant now);

  /** Whose token it is; empty when there is none, or it has expired or was revoked. */
  Optional<Entered> token(Secret secret, String address, Instant now);

  /** Keeps a new token with all rights of its account, as if a password had been shown for it. */
  UUID addToken(UUID account, String name, Secret secret, Instant now, Instant expires);

  /**
   * Who is signed in.
   *
   * @param mustChange whether the password has to be changed before anything else
   */
  record Entered(Caller caller, boolean mustChange) {}
}
