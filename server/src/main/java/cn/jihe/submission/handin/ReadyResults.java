package cn.jihe.submission.handin;

import cn.jihe.web.Sender;
import java.time.Instant;
import java.util.Optional;

/** Finds results of the page. */
public interface ReadyResults {

  /**
   * A result with what the checks of its files say.
   *
   * @param id as an address has it
   * @param sender who waits for it
   * @return empty when there is none, or none any more
   */
  Optional<ReadyResult> find(String id, Sender sender);

  /** When a result is forgotten; empty when there is none, or none any more. */
  Optional<Instant> until(String id);
}
