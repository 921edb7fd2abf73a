package cn.jihe.period.store;

import cn.jihe.form.FormKind;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Its calls belong in a transaction. */
@Singleton
final class JdbcPeriods implements PeriodStore {

  private final PeriodRows rows;
  private final ExtensionRows extensions;

  JdbcPeriods(PeriodRows rows, ExtensionRows extensions) {
    this.rows = rows;
    this.extensions = extensions;
  }

  @Override
  public Optional<Period> nearest(FormKind kind, int year, UUID organisation) {
    return rows.nearest(kind.name(), year, organisation).map(PeriodRow::period);
  }

  @Override
  public Optional<Instant> extended(UUID period, UUID organisation) {
    return extensions.nearest(period, organisation).map(ExtensionRow::due);
  }

  @Override
  public List<Period> concerning(Set<UUID> roots) {
    return roots.isEmpty()
        ? List.of()
        : rows.concerning(roots).stream().map(PeriodRow::period).toList();
  }

  @Override
  public Optional<Period> find(UUID id, Set<UUID> roots) {
    return roots.isEmpty() ? Optional.empty() : rows.find(id, roots).map(PeriodRow::period);
  }

  @Override
  public List<UUID> nearer(Period period) {
    return rows.nearer(period.id(), period.kind().name(), period.year(), period.organisation());
  }

  @Override
  public boolean isTaken(Period period) {
    return rows.others(
            period.id(), period.code(), period.organisation(), period.kind().name(), period.year())
        > 0;
  }

  @Override
  public void add(Period period) {
    rows.save(PeriodRow.of(period));
  }

  @Override
  public boolean change(Period period) {
    if (rows.revision(period.id()) != period.revision() - 1) {
      return false;
    }
    rows.update(PeriodRow.of(period));
    return true;
  }

  @Override
  public void extend(UUID period, Extension extension) {
    extensions.save(ExtensionRow.of(period, extension));
  }

  @Override
  public List<Extension> extensions(UUID period) {
    return extensions.findByPeriodIdOrderById(period).stream()
        .map(ExtensionRow::extension)
        .toList();
  }
}
