package cn.jihe.account;

import cn.jihe.form.name.UnitName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Some organisations by what forms call them: names, short and other names, codes. */
public final class NamedOrganisations {

  private final Map<UUID, Organisation> all = new LinkedHashMap<>();
  private final Map<UnitName, Set<Organisation>> named = new HashMap<>();

  public NamedOrganisations(Collection<Organisation> organisations) {
    for (Organisation each : organisations) {
      all.put(each.id(), each);
      each.names()
          .map(UnitName::new)
          .forEach(name -> named.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(each));
    }
  }

  /**
   * Those that a form means. The name of one that was merged into another means that other in years
   * after its last day, and itself up to then, whatever else is called so now.
   *
   * @param year the form's fiscal year; empty when nobody knows it
   * @return more than one when names are not enough to tell
   */
  public List<Organisation> called(UnitName unit, Optional<Integer> year) {
    Set<Organisation> meant = new LinkedHashSet<>();
    named.getOrDefault(unit, Set.of()).forEach(each -> meant.add(standing(each, year)));
    Set<Organisation> later = new LinkedHashSet<>();
    meant.forEach(each -> later.addAll(following(each)));
    return meant.stream().filter(each -> !later.contains(each)).toList();
  }

  /** Those that still are, or whom no other of them follows. */
  public List<Organisation> present() {
    return all.values().stream().filter(each -> following(each).isEmpty()).toList();
  }

  /** What an organisation is in a year: itself, or whom it was merged into by then. */
  private Organisation standing(Organisation organisation, Optional<Integer> year) {
    Organisation at = organisation;
    for (Organisation next : following(organisation)) {
      if (hasEnded(at, year)) {
        at = next;
      }
    }
    return at;
  }

  private static boolean hasEnded(Organisation organisation, Optional<Integer> year) {
    return organisation
        .validTo()
        .filter(last -> year.isEmpty() || year.get() > last.getYear())
        .isPresent();
  }

  /** Those that follow it one after the other, as far as they are among these. */
  private Set<Organisation> following(Organisation organisation) {
    Set<Organisation> following = new LinkedHashSet<>();
    Optional<Organisation> next = successor(organisation);
    while (next.isPresent() && !next.get().equals(organisation) && following.add(next.get())) {
      next = successor(next.get());
    }
    return following;
  }

  private Optional<Organisation> successor(Organisation organisation) {
    return organisation.successor().map(all::get);
  }
}
