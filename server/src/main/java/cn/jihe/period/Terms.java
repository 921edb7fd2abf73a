package cn.jihe.period;

import java.time.Instant;
import java.util.Optional;

/**
 * How forms of one kind and year of one organisation are taken and reviewed.
 *
 * @param code of the period; empty for the default one, which nobody has set up
 * @param open whether anything may change now
 * @param levels 1: the department decides; 2: the bureau after it
 * @param endorsed 单位内部复核: whether the unit looks at a form before the department does
 * @param reasonsRequired whether each warning needs a reason
 * @param due until when forms are expected; empty: no deadline
 */
public record Terms(
    Optional<String> code,
    boolean open,
    int levels,
    boolean endorsed,
    boolean reasonsRequired,
    Optional<Instant> due) {

  /** Of the default period. */
  public static final Terms DEFAULT =
      new Terms(Optional.empty(), true, 1, false, false, Optional.empty());
}
