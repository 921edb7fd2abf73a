package cn.jihe.account.store;

import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.OrganisationsChanged;
import cn.jihe.account.directory.DirectoryLock;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.UnitName;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Organisations in the main store. */
@Singleton
final class JdbcOrganisations implements Organisations {

  private final OrganisationRows rows;
  private final AliasRows aliases;
  private final AboveRows above;
  private final DirectoryLock lock;
  private final BeanProvider<OrganisationsChanged> listeners;
  private final Transactions transactions;

  JdbcOrganisations(
      OrganisationRows rows,
      AliasRows aliases,
      AboveRows above,
      DirectoryLock lock,
      BeanProvider<OrganisationsChanged> listeners,
      Transactions transactions) {
    this.rows = rows;
    this.aliases = aliases;
    this.above = above;
    this.lock = lock;
    this.listeners = listeners;
    this.transactions = transactions;
  }

  @Override
  public Optional<Organisation> find(UUID id) {
    return transactions.read(
        () ->
            rows.findById(id)
                .map(
                    row ->
                        row.organisation(names(aliases.findByOrganisationIdOrderByPosition(id)))));
  }

  @Override
  public List<Organisation> all() {
    return transactions.read(() -> whole(rows.all(), aliases.all()));
  }

  @Override
  public List<Organisation> within(Set<UUID> roots) {
    return roots.isEmpty()
        ? List.of()
        : transactions.read(() -> whole(rows.within(roots), aliases.within(roots)));
  }

  @Override
  public Set<UUID> above(UUID organisation) {
    return transactions.read(() -> Set.copyOf(rows.above(organisation)));
  }

  @Override
  public Set<UUID> idsWithin(Set<UUID> roots) {
    return roots.isEmpty()
        ? Set.of()
        : transactions.read(() -> new HashSet<>(rows.idsWithin(roots)));
  }

  @Override
  public Map<UUID, String> names(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : transactions.read(
            () ->
                rows.findByIdIn(ids).stream()
                    .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name)));
  }

  @Override
  public void save(Collection<Organisation> organisations) {
    transactions.write(
        () -> {
          lock.take();
          List<OrganisationRow> known = rows.all();
          saveRows(known, organisations.stream().map(OrganisationRow::of).toList());
          saveNames(organisations);
          above.become(new Ancestry(rows.all()).all());
          listeners.stream().forEach(each -> each.changed(List.copyOf(organisations)));
        });
  }

  /** New ones from above, and whom they were merged into when all are there. */
  private void saveRows(List<OrganisationRow> known, List<OrganisationRow> wanted) {
    Set<UUID> ids = known.stream().map(OrganisationRow::id).collect(Collectors.toSet());
    List<OrganisationRow> added = wanted.stream().filter(row -> !ids.contains(row.id())).toList();
    rows.saveAll(
        new Ancestry(added).fromAbove().stream().map(row -> row.withSuccessor(null)).toList());
    rows.updateAll(
        wanted.stream()
            .filter(row -> ids.contains(row.id()) || row.successorId() != null)
            .toList());
  }

  private void saveNames(Collection<Organisation> organisations) {
    Map<UUID, List<String>> known =
        aliases.all().stream()
            .collect(
                Collectors.groupingBy(
                    AliasRow::organisationId,
                    Collectors.mapping(AliasRow::name, Collectors.toList())));
    List<AliasRow> added = new ArrayList<>();
    for (Organisation organisation : organisations) {
      List<String> before = known.getOrDefault(organisation.id(), List.of());
      if (!before.equals(organisation.otherNames())) {
        if (!before.isEmpty()) {
          aliases.deleteByOrganisationId(organisation.id());
        }
        added.addAll(names(organisation));
      }
    }
    aliases.saveAll(added);
  }

  private static Collection<AliasRow> names(Organisation organisation) {
    Map<String, AliasRow> names = new LinkedHashMap<>();
    for (String name : organisation.otherNames()) {
      String plain = new UnitName(name).key();
      names.putIfAbsent(plain, new AliasRow(null, organisation.id(), names.size(), name, plain));
    }
    return names.values();
  }

  private static List<Organisation> whole(List<OrganisationRow> found, List<AliasRow> otherNames) {
    Map<UUID, List<AliasRow>> names =
        otherNames.stream().collect(Collectors.groupingBy(AliasRow::organisationId));
    Map<UUID, Organisation> ordered = new LinkedHashMap<>();
    for (OrganisationRow row : new Ancestry(found).fromAbove()) {
      ordered.put(row.id(), row.organisation(names(names.getOrDefault(row.id(), List.of()))));
    }
    return new ArrayList<>(ordered.values());
  }

  private static List<String> names(List<AliasRow> rows) {
    return rows.stream().map(AliasRow::name).toList();
  }
}
