package cn.jihe.ledger;

import cn.jihe.lifecycle.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a dossier has come.
 *
 * @param state of its newest version that is no attempt; ATTEMPT while there are only attempts
 * @param inForce the version that was accepted and is not superseded
 * @param since when it began to wait for whoever has to do something next
 * @param opened by whom it is being reviewed
 * @param assignee whose account is to review it
 * @param due until when the next version is expected
 * @param reopened whether another version may be handed in although one is in force
 */
public record Standing(
    VersionState state,
    Optional<Integer> inForce,
    Optional<Instant> since,
    Optional<Opened> opened,
    Optional<UUID> assignee,
    Optional<LocalDate> due,
    boolean reopened) {

  /** Of a dossier that has no version but attempts. */
  public static final Standing NEW =
      new Standing(
          VersionState.ATTEMPT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /**
   * A review that has begun.
   *
   * @param account whose it is
   */
  public record Opened(UUID account, Instant since) {}

  /** Why it takes no more versions now; empty when it does. */
  public Optional<FilingReason> refuses() {
    if (state == VersionState.REFERRED) {
      return Optional.of(FilingReason.REFERRED);
    }
    return state.isInForce() && !reopened
        ? Optional.of(FilingReason.IN_FORCE)
        : Optional.empty();
  }

  /**
   * Whether the contents of its newest version make another one.
   *
   * @param answers whether something is said with them that was not said before
   */
  public boolean takesAgain(boolean answers) {
    return switch (state) {
      case WITHDRAWN -> true;
      case RETURNED -> answers;
      default -> false;
    };
  }

  /** The same with its newest version in another state; nobody reviews it any more. */
  public Standing at(VersionState next, Instant when) {
    return new Standing(
        next, inForce, Optional.of(when), Optional.empty(), assignee, due, reopened);
  }

  public Standing inForce(Optional<Integer> version) {
    return new Standing(state, version, since, opened, assignee, due, reopened);
  }

  public Standing opened(Optional<Opened> by) {
    return new Standing(state, inForce, since, by, assignee, due, reopened);
  }

  public Standing assigned(Optional<UUID> account) {
    return new Standing(state, inForce, since, opened, account, due, reopened);
  }

  public Standing due(Optional<LocalDate> day) {
    return new Standing(state, inForce, since, opened, assignee, day, reopened);
  }

  public Standing reopened(boolean again) {
    return new Standing(state, inForce, since, opened, assignee, due, again);
  }
}
