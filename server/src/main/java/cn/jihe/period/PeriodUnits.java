package cn.jihe.period;

import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.period.PeriodStore.Extension;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For which organisations a period holds, and until when for each. Belongs in a transaction. */
@Singleton
final class PeriodUnits {

  private final PeriodStore periods;
  private final ExpectedStore expected;
  private final Organisations organisations;

  PeriodUnits(PeriodStore periods, ExpectedStore expected, Organisations organisations) {
    this.periods = periods;
    this.expected = expected;
    this.organisations = organisations;
  }

  /** Those for which it is the nearest of its kind and year, by their ids, the upper ones first. */
  Map<UUID, Organisation> of(Period period) {
    Set<UUID> others = new HashSet<>();
    for (UUID below : periods.nearer(period)) {
      others.addAll(organisations.idsWithin(Set.of(below)));
    }
    Map<UUID, Organisation> units = new LinkedHashMap<>();
    for (Organisation each : organisations.within(Set.of(period.organisation()))) {
      if (!others.contains(each.id())) {
        units.put(each.id(), each);
      }
    }
    return units;
  }

  /** Of these those from which something is expected when nobody says of whom: all that hand in. */
  List<Organisation> filing(Period period, Map<UUID, Organisation> units) {
    Set<UUID> filing = expected.filing(period.organisation());
    Set<UUID> parents = new HashSet<>();
    units.values().forEach(each -> each.parent().ifPresent(parents::add));
    LocalDate begin = LocalDate.of(period.year(), 1, 1);
    return units.values().stream()
        .filter(each -> filing.contains(each.id()) || !parents.contains(each.id()))
        .filter(each -> each.validTo().filter(last -> last.isBefore(begin)).isEmpty())
        .toList();
  }

  /**
   * Until when, for those that have another deadline: that of the nearest above that has one, the
   * last.
   */
  Map<UUID, Instant> extended(Period period) {
    Map<UUID, Instant> due = new HashMap<>();
    Map<UUID, Integer> from = new HashMap<>();
    for (Extension extension : new ArrayList<>(periods.extensions(period.id()))) {
      Set<UUID> within = organisations.idsWithin(Set.of(extension.organisation()));
      for (UUID each : within) {
        // Who has fewer below it is nearer.
        if (from.getOrDefault(each, Integer.MAX_VALUE) >= within.size()) {
          from.put(each, within.size());
          due.put(each, extension.due());
        }
      }
    }
    return due;
  }

  Optional<Instant> due(Period period, Map<UUID, Instant> extended, UUID organisation) {
    return Optional.ofNullable(extended.get(organisation)).or(period::due);
  }
}
