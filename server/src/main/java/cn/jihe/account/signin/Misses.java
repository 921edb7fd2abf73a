package cn.jihe.account.signin;

import java.time.Instant;
import java.util.Optional;

/** How often who has tried in vain, by all servers together. */
public interface Misses {

  /** Until when no attempt counts; empty when one may be made. */
  Optional<Instant> waiting(Tried tried, Instant now);

  /**
   * Counts an attempt that was wrong; unless others were meanwhile, so that it has to wait: of many
   * at once no more count than of as many one after the other.
   */
  Missed missed(Tried tried, Instant now);

  /**
   * An attempt was right: its name begins anew; unless others were wrong meanwhile, so that it has
   * to wait as well.
   *
   * @return until when; empty when it counts
   */
  Optional<Instant> right(Tried tried, Instant now);

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
   * What is known after a miss.
   *
   * @param waiting until when it does not count; empty when it does
   * @param misses of the name, this one among them
   */
  record Missed(Optional<Instant> waiting, int misses) {}
}
