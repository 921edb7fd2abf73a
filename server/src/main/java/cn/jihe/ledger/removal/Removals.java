package cn.jihe.ledger.removal;

import cn.jihe.account.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes away what should never have been handed in, such as somebody's personal data: the bytes and
 * all that was read from them. That it was handed in, its hash and its events stay on record. Two
 * administrators are needed.
 *
 * <p>Every call throws {@link cn.jihe.database.StoreUnavailable} when the store does not do it.
 */
public interface Removals {

  /** Longer ones are cut by nobody: they are refused. */
  int LONGEST_REASON = 1000;

  /** What is asked for a submission; empty when nothing is. */
  Optional<Removal> of(UUID submission);

  /**
   * Asks for it; whoever asks first counts.
   *
   * @return what is asked now
   * @throws cn.jihe.web.ProblemException of kind NOT_FOUND when there is no such submission
   */
  Removal ask(UUID submission, String reason, Actor by);

  /**
   * Does it. The bytes stay as long as another submission is of the same bytes and is not removed.
   *
   * @return what was done, now or before
   * @throws cn.jihe.web.ProblemException of kind REMOVAL_NOT_ASKED, or OWN_REMOVAL for whoever
   *     asked
   */
  Removal confirm(UUID submission, Actor by);
}
