package cn.jihe.lifecycle;

import cn.jihe.account.Right;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the table.
 *
 * @param from the state of the dossier's newest version
 * @param right what one needs for the dossier's organisation
 * @param to the state after; empty when it stays
 * @param needs what must be so besides
 */
public record Transition(
    VersionState from,
    Action action,
    Right right,
    Optional<VersionState> to,
    Set<Condition> needs) {

  public Transition {
    needs = Set.copyOf(needs);
  }
}
