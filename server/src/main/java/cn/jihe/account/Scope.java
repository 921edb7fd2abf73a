package cn.jihe.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which organisations' forms somebody may read: those named here, all below them, and all that they
 * follow after. Every query of the record takes one; what lies outside is not there.
 *
 * @param whole where all forms may be read
 * @param accepted where only accepted and published ones may be
 */
public record Scope(Set<UUID> whole, Set<UUID> accepted) {

  public Scope {
    whole = Set.copyOf(whole);
    accepted = Set.copyOf(accepted);
  }

  /** The organisations for which some hat has a right; one for all organisations names none. */
  static Set<UUID> having(Collection<Hat> hats, Right right) {
    Set<UUID> roots = new LinkedHashSet<>();
    for (Hat hat : hats) {
      if (hat.role().may(right)) {
        hat.organisation().ifPresent(roots::add);
      }
    }
    return roots;
  }
}
