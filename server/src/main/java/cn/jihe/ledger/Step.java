package cn.jihe.ledger;

import cn.jihe.account.Actor;
import cn.jihe.account.Role;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a version went through after it was filed. What happened at once has one act.
 *
 * @param action empty when a newer version has come as far
 * @param stood its state before
 * @param stands its state after
 * @param account who did it; empty for the server
 * @param login of the account
 * @param organisation for which it was done
 * @param note what was said with it
 * @param due until when the next version is expected
 * @param undoes the act that this one takes back
 */
public record Step(
    int version,
    UUID act,
    Optional<Action> action,
    VersionState stood,
    VersionState stands,
    Optional<UUID> account,
    String login,
    Optional<Role> role,
    Optional<UUID> organisation,
    Optional<String> note,
    Optional<LocalDate> due,
    Optional<UUID> undoes,
    Instant happened) {

  /** A newer version has come as far as this one. */
  public static Step superseded(int version, UUID act, VersionState stood, Instant happened) {
    return new Step(
        version,
        act,
        Optional.empty(),
        stood,
        VersionState.SUPERSEDED,
        Optional.empty(),
        Actor.SERVER.login(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        happened);
  }
}
