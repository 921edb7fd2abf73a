package cn.jihe.check.result;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator sets of kept results.
 *
 * @param kept how long after its last change a result of somebody unknown is kept; zero when none
 *     is
 * @param keptSignedIn the same of a result of somebody who was signed in
 * @param mostBytes how much the files of all results together may take
 */
public record ResultSettings(Duration kept, Duration keptSignedIn, long mostBytes) {

  /** Whether results are kept at all. */
  public boolean keeps() {
    return !kept.isZero();
  }

  /** How long a result is kept. */
  Duration kept(Optional<UUID> owner) {
    return owner.isPresent() ? keptSignedIn : kept;
  }
}
