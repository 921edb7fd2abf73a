package cn.jihe.account.signin;

import java.time.Instant;
import java.util.Optional;

/** How often who has tried in vain, by all servers together. */
public interface Misses {

  /**
   * Counts an attempt before it is made, so that many at once are not more than one after the
   * other; unless it has to wait.
   */
  Begun begin(Tried tried, Instant now);

  /** The attempt was right: its name begins anew, and it was no miss of its network. */
  void right(Tried tried);

  /** The attempt was not made. */
  void notMade(Tried tried);

  /** Forgets those of a name, by its hash. */
  void forgive(String login);

  /** Forgets what was last counted before then. */
  void forget(Instant before);

  /**
   * What attempts are counted by.
   *
   * @param login hash of the name as typed: a password may be typed in its place
   * @param network of the sender
   */
  record Tried(String login, String network) {}

  /**
   * What was known when an attempt began.
   *
   * @param waiting until when no attempt counts; empty when this one may be made
   * @param misses of the name, this attempt among them
   */
  record Begun(Optional<Instant> waiting, int misses) {}
}
