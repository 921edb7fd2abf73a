package cn.jihe.submission.handin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is typed on the page before it is handed in, and what was handed in of a result. */
public interface HandInStore {

  /**
   * What an account has typed about a result.
   *
   * @param saved when
   */
  record Draft(HandInFields fields, Instant saved) {}

  /**
   * A file of a result that was handed in.
   *
   * @param number of the version of the file
   * @param said the hash of what was said with it, {@link HandInFields#hash}
   */
  record Handed(int number, UUID submission, String said) {}

  Optional<Draft> draft(String result, UUID account, Instant now);

  /** In place of what was kept before. */
  void save(String result, UUID account, Draft draft, Instant expires);

  /** In the order of the files' numbers. */
  List<Handed> handed(String result, UUID account, Instant now);

  /** In place of an earlier one of the same file. */
  void keep(String result, UUID account, Handed handed, Instant expires);

  /** Forgets what belongs to results that have expired. */
  void forget(Instant now);
}
