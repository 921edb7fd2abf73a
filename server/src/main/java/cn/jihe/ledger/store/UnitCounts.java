package cn.jihe.ledger.store;

import cn.jihe.account.UnknownUnits;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.UnitName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The units of dossiers that belong to no organisation yet. */
@Singleton
final class UnitCounts implements UnknownUnits {

  private final Rows rows;
  private final Transactions transactions;

  UnitCounts(Rows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public List<UnknownUnit> mostFrequent(int most) {
    return transactions.read(() -> rows.mostFrequent(most).stream().map(UnitCounts::unit).toList());
  }

  @Override
  public Optional<UnknownUnit> named(UnitName name) {
    return transactions.read(() -> rows.named(name.key()).map(UnitCounts::unit));
  }

  private static UnknownUnit unit(UnitCount count) {
    return new UnknownUnit(count.unit(), count.dossiers());
  }

  /** How many dossiers a unit that is no organisation yet has. */
  @Introspected
  record UnitCount(String unit, long dossiers) {}

  @JdbcRepository(dialect = Dialect.POSTGRES)
  interface Rows extends GenericRepository<DossierRow, UUID> {

    @Query(
        "select min(d.unit) as unit, count(*) as dossiers from dossier d"
            + " where d.organisation_id is null group by d.unit_plain"
            + " order by 2 desc, d.unit_plain limit :most")
    List<UnitCount> mostFrequent(int most);

    @Query(
        "select min(d.unit) as unit, count(*) as dossiers from dossier d"
            + " where d.organisation_id is null and d.unit_plain = :plain group by d.unit_plain")
    Optional<UnitCount> named(String plain);
  }
}
