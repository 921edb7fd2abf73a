package cn.jihe.check.result;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where results are kept. What is not there any more, or expired, is as if it had never been. */
public interface KeptResults {

  /**
   * Begins an empty result.
   *
   * @param owner the account whose it is; empty when it is nobody's
   */
  void begin(ResultId id, Optional<UUID> owner, Instant expires);

  /**
   * Adds a file, shown in its place from now on, and puts off the end of the result. Afterwards the
   * results that were added to longest ago go until all together are within the limit.
   *
   * @param mostBytes of all results together
   * @return the number of the file; empty when there is no such result
   */
  Optional<Integer> add(ResultId id, NewFile file, Instant expires, long mostBytes);

  Optional<KeptResult> find(ResultId id, Instant now);

  /** The bytes of one file. */
  Optional<byte[]> bytes(ResultId id, int number);

  void state(ResultId id, Stated stated);

  /** Shows this version in its place. */
  void show(ResultId id, int number);

  void delete(ResultId id);

  /** How many bytes the files of all results take together. */
  long bytes();

  /** Forgets what has expired. */
  void forget(Instant now);
}
