package cn.jihe.submission.handin;

import cn.jihe.check.CheckOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A result of the page whose files can be handed in.
 *
 * @param id the unguessable part of its address
 * @param expires when it is forgotten
 * @param year that its reader has said for forms that say none
 * @param unit the same
 * @param files those that are shown, in the order in which they came first
 */
public record ReadyResult(
    String id,
    Instant expires,
    Optional<Integer> year,
    Optional<String> unit,
    List<ReadyFile> files) {

  public ReadyResult {
    files = List.copyOf(files);
  }

  /**
   * One of its files.
   *
   * @param number of the version that is shown
   * @param place the same for all versions of one file
   * @param sha256 of the bytes, lower-case hex
   * @param bytes asked for when they are wanted
   * @param outcome what its check says, in the years that its forms say themselves; empty while it
   *     waits, and when it failed
   */
  public record ReadyFile(
      int number,
      int place,
      String name,
      String sha256,
      Supplier<byte[]> bytes,
      Optional<CheckOutcome> outcome) {

    /** What was read and judged; empty when it was not. */
    public Optional<CheckOutcome.Checked> checked() {
      return outcome.filter(CheckOutcome.Checked.class::isInstance).map(CheckOutcome.Checked.class::cast);
    }
  }
}
