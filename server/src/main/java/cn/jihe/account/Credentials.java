package cn.jihe.account;

import java.time.Instant;
import java.util.Optional;

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

  /**
   * Who is signed in.
   *
   * @param mustChange whether the password has to be changed before anything else
   */
  record Entered(Caller caller, boolean mustChange) {}
}
