package cn.jihe.account.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is above whom. */
final class Ancestry {

  private final Map<UUID, OrganisationRow> rows = new LinkedHashMap<>();

  Ancestry(List<OrganisationRow> all) {
    all.forEach(row -> rows.put(row.id(), row));
  }

  /** Of each: itself, all above it, and of the one that follows it the same. */
  Map<UUID, Set<UUID>> all() {
    Map<UUID, Set<UUID>> all = new LinkedHashMap<>();
    rows.keySet().forEach(id -> all.put(id, above(id)));
    return all;
  }

  private Set<UUID> above(UUID id) {
    Set<UUID> found = new LinkedHashSet<>();
    Deque<UUID> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      OrganisationRow row = rows.get(open.pop());
      if (row != null && found.add(row.id())) {
        add(open, row.parentId());
        add(open, row.successorId());
      }
    }
    return found;
  }

  private static void add(Deque<UUID> open, @Nullable UUID id) {
    if (id != null) {
      open.push(id);
    }
  }

  /** Each after the one above it, else in the order they came. */
  List<OrganisationRow> fromAbove() {
    Set<OrganisationRow> ordered = new LinkedHashSet<>();
    for (OrganisationRow row : rows.values()) {
      List<OrganisationRow> path = new ArrayList<>();
      OrganisationRow at = row;
      while (at != null && !path.contains(at)) {
        path.add(at);
        at = at.parentId() == null ? null : rows.get(at.parentId());
      }
      path.reversed().forEach(ordered::add);
    }
    return List.copyOf(ordered);
  }
}
