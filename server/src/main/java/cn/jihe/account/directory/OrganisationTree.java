package cn.jihe.account.directory;

import cn.jihe.account.Organisation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Organisations as they are, or would be after a change. */
public final class OrganisationTree {

  private final Map<UUID, Organisation> all = new LinkedHashMap<>();

  public OrganisationTree(Collection<Organisation> organisations) {
    organisations.forEach(each -> all.put(each.id(), each));
  }

  /** The same with these added, or in the place of those with their ids. */
  public OrganisationTree with(Collection<Organisation> others) {
    OrganisationTree tree = new OrganisationTree(all.values());
    others.forEach(each -> tree.all.put(each.id(), each));
    return tree;
  }

  public Optional<Organisation> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  public Collection<Organisation> all() {
    return List.copyOf(all.values());
  }

  /** Itself and those above it, up to the root; of a loop each once. */
  public List<Organisation> path(Organisation organisation) {
    List<Organisation> path = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    Optional<Organisation> at = Optional.of(organisation);
    while (at.isPresent() && seen.add(at.get().id())) {
      path.add(at.get());
      at = at.get().parent().flatMap(this::find);
    }
    return path;
  }

  /** Whether it stands above itself, or follows after itself. */
  boolean isCircular(Organisation organisation) {
    return next(organisation).stream().anyMatch(each -> leads(each, organisation.id()));
  }

  /** Whether one of the two follows after the other, at whatever distance. */
  boolean follow(Organisation one, Organisation other) {
    return follows(one, other.id()) || follows(other, one.id());
  }

  private boolean follows(Organisation from, UUID to) {
    Set<UUID> seen = new HashSet<>();
    Optional<UUID> at = from.successor();
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(to)) {
        return true;
      }
      at = at.flatMap(this::find).flatMap(Organisation::successor);
    }
    return false;
  }

  private boolean leads(UUID from, UUID to) {
    Set<UUID> seen = new HashSet<>();
    Deque<UUID> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      UUID at = open.pop();
      if (at.equals(to)) {
        return true;
      }
      if (seen.add(at)) {
        find(at).ifPresent(each -> open.addAll(next(each)));
      }
    }
    return false;
  }

  private static List<UUID> next(Organisation organisation) {
    List<UUID> next = new ArrayList<>();
    organisation.parent().ifPresent(next::add);
    organisation.successor().ifPresent(next::add);
    return next;
  }
}
