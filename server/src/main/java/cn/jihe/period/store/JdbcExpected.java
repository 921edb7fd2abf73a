package cn.jihe.period.store;

import cn.jihe.period.Exemption;
import cn.jihe.period.ExpectedLine;
import cn.jihe.period.ExpectedStore;
import cn.jihe.period.LineName;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Its calls belong in a transaction. */
@Singleton
final class JdbcExpected implements ExpectedStore {

  private final ExpectedLineRows lines;
  private final ExpectedNameRows names;
  private final ExemptionRows exemptions;

  JdbcExpected(ExpectedLineRows lines, ExpectedNameRows names, ExemptionRows exemptions) {
    this.lines = lines;
    this.names = names;
    this.exemptions = exemptions;
  }

  /** By this no two lines of a period are alike. */
  private record Known(UUID organisation, String plain) {}

  @Override
  public void lock(UUID period) {
    lines.lock(period);
  }

  @Override
  public List<ExpectedLine> lines(UUID period) {
    return lines.findByPeriodIdOrderByPlaceAscAndIdAsc(period).stream()
        .filter(row -> !row.removed())
        .map(ExpectedLineRow::line)
        .toList();
  }

  @Override
  public void save(UUID period, Collection<ExpectedLine> wanted) {
    Map<Known, UUID> known = new HashMap<>();
    for (ExpectedLineRow row : lines.findByPeriodIdOrderByPlaceAscAndIdAsc(period)) {
      known.put(new Known(row.organisationId(), row.projectPlain()), row.id());
    }
    List<ExpectedLineRow> added = new ArrayList<>();
    List<ExpectedLineRow> changed = new ArrayList<>();
    for (ExpectedLine line : wanted) {
      UUID old = known.get(new Known(line.organisation(), line.key()));
      if (old == null) {
        added.add(ExpectedLineRow.of(period, line.id(), line));
      } else {
        changed.add(ExpectedLineRow.of(period, old, line));
      }
    }
    if (!added.isEmpty()) {
      lines.saveAll(added);
    }
    if (!changed.isEmpty()) {
      lines.updateAll(changed);
    }
  }

  @Override
  public void remove(UUID period, Collection<UUID> ids) {
    ids.forEach(id -> lines.remove(period, id));
  }

  @Override
  public List<LineName> names(UUID period) {
    return names.of(period).stream().map(ExpectedNameRow::name).toList();
  }

  @Override
  public void say(LineName name, UUID account, Instant when) {
    names.save(ExpectedNameRow.of(name, account, when));
  }

  @Override
  public List<Exemption> exemptions(UUID period) {
    return exemptions.findByPeriodIdOrderByDeclaredAscAndIdAsc(period).stream()
        .map(ExemptionRow::exemption)
        .toList();
  }

  @Override
  public void declare(UUID period, Exemption exemption) {
    exemptions.save(ExemptionRow.of(period, exemption));
  }

  @Override
  public void answer(Exemption exemption) {
    exemptions.answer(
        exemption.id(),
        exemption.state(),
        exemption.answeredBy().orElse(null),
        exemption.answered().orElse(null),
        exemption.note().orElse(null));
  }

  @Override
  public Set<UUID> filing(UUID organisation) {
    return new HashSet<>(lines.filing(organisation));
  }
}
