package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import java.util.Optional;

/**
 * A file of a result and what its check says.
 *
 * @param since what has changed since the version before; empty for a first one, and where one of
 *     the two could not be checked
 */
public record CheckedFile(KeptFile file, State state, Optional<Changes> since) {

  /** How far its check is. */
  public sealed interface State {

    /** It came to its end. */
    record Done(CheckOutcome outcome) implements State {}

    /** It has to wait for others; asked again, it may have its turn. */
    record Waiting() implements State {}

    /** The program failed on it. */
    record Failed() implements State {}
  }

  /** What was read and judged; empty when it was not. */
  public Optional<CheckOutcome.Checked> checked() {
    return checked(state);
  }

  static Optional<CheckOutcome.Checked> checked(State state) {
    return state instanceof State.Done done && done.outcome() instanceof CheckOutcome.Checked read
        ? Optional.of(read)
        : Optional.empty();
  }
}
