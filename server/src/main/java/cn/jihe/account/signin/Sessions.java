package cn.jihe.account.signin;

import cn.jihe.account.Hat;
import cn.jihe.account.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signed-in browsers as they are stored. */
public interface Sessions {

  /**
   * Begins one, with all hats of its account on.
   *
   * @param byPassword whether a password was shown for it, and not other proof
   */
  void start(UUID account, Secret secret, Device from, boolean byPassword, Instant now);

  /** Goes on under another secret. */
  void renew(UUID id, Secret secret);

  /** Puts a hat of its account on. */
  void wear(UUID id, Optional<Hat> hat);

  /** The hat that is on; empty when all of them are, or there is no such session. */
  Optional<Hat> worn(UUID id);

  /** Ends the session that has this secret, if there is one. */
  void end(Secret secret, Instant now);

  /**
   * Ends a session of an account.
   *
   * @return false when it has none with this id that goes on
   */
  boolean end(UUID account, UUID id, Instant now);

  /** Ends those of an account, all but the one named. */
  void endAll(UUID account, Optional<UUID> but, Instant now);

  /** Those that go on, the last used first; none is the current one. */
  List<OwnSession> of(UUID account, Instant now);

  /** Forgets those that have not been used since then. */
  void forget(Instant before);
}
