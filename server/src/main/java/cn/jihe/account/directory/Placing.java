package cn.jihe.account.directory;

import cn.jihe.account.Organisation;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where in the tree an organisation may be put by who changes it. */
final class Placing {

  private final OrganisationTree before;
  private final OrganisationTree after;
  private final Reach reach;

  Placing(OrganisationTree before, OrganisationTree after, Reach reach) {
    this.before = before;
    this.after = after;
    this.reach = reach;
  }

  /** What is wrong with the one above it, and with the one that follows it. */
  List<Fault> faults(Organisation one) {
    List<Fault> faults = new ArrayList<>();
    if (isNew(one, Organisation::parent)) {
      if (one.parent().isEmpty() && !reach.everything()) {
        faults.add(fault(one, "parent", "rootMissing"));
      } else if (!one.parent().map(this::isWithin).orElse(true)) {
        faults.add(fault(one, "parent", "noSuchParent"));
      }
    }
    if (isNew(one, Organisation::successor) && !one.successor().map(this::isWithin).orElse(true)) {
      faults.add(fault(one, "successor", "noSuchSuccessor"));
    }
    return faults;
  }

  /** What was so before may stay, even where it is out of reach. */
  private boolean isNew(Organisation one, Function<Organisation, Optional<UUID>> link) {
    return before.find(one.id()).filter(was -> link.apply(was).equals(link.apply(one))).isEmpty();
  }

  /** Whether there is one, within reach or just being added. */
  boolean isWithin(UUID id) {
    return after.find(id).isPresent() && (reach.has(id) || before.find(id).isEmpty());
  }

  private static Fault fault(Organisation one, String field, String text) {
    return Fault.of(one.id(), ProblemKind.NO_SUCH_ORGANISATION, field, text, one.name());
  }
}
