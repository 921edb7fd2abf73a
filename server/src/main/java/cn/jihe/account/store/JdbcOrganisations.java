package cn.jihe.account.store;

import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.UnitName;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Transactions transactions;

  JdbcOrganisations(OrganisationRows rows, AliasRows aliases, Transactions transactions) {
    this.rows = rows;
    this.aliases = aliases;
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
    return transactions.read(() -> whole(rows.all()));
  }

  @Override
  public List<Organisation> within(Set<UUID> roots) {
    return roots.isEmpty() ? List.of() : transactions.read(() -> whole(rows.within(roots)));
  }

  @Override
  public List<Organisation> called(UnitName unit, Set<UUID> roots) {
    return within(roots).stream().filter(each -> each.isCalled(unit)).toList();
  }

  @Override
  public void save(Collection<Organisation> organisations) {
    transactions.write(
        () -> {
          organisations.forEach(this::save);
          rows.forgetTree();
          new Ancestry(rows.all())
              .all()
              .forEach((each, above) -> above.forEach(id -> rows.above(each, id)));
        });
  }

  private void save(Organisation organisation) {
    OrganisationRow row = OrganisationRow.of(organisation);
    if (rows.existsById(row.id())) {
      rows.update(row);
      aliases.deleteByOrganisationId(row.id());
    } else {
      rows.save(row);
    }
    Map<String, AliasRow> names = new LinkedHashMap<>();
    for (String name : organisation.otherNames()) {
      String plain = new UnitName(name).key();
      names.putIfAbsent(plain, new AliasRow(null, row.id(), names.size(), name, plain));
    }
    aliases.saveAll(List.copyOf(names.values()));
  }

  private List<Organisation> whole(List<OrganisationRow> found) {
    Map<UUID, List<AliasRow>> names =
        aliases.all().stream().collect(Collectors.groupingBy(AliasRow::organisationId));
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
