package cn.jihe.review;

import cn.jihe.lifecycle.Action;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants to do with a dossier.
 *
 * @param version that he has seen; empty only where nothing is decided
 * @param contentHash of that version
 * @param note what he says with it
 * @param due until when the next version is expected
 */
public record Decision(
    Action action,
    Optional<Integer> version,
    Optional<String> contentHash,
    Optional<String> note,
    Optional<LocalDate> due) {

  /** Nothing longer is kept. */
  public static final int LONGEST_NOTE = 4000;
}
