package cn.jihe.period.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PeriodRows extends GenericRepository<PeriodRow, UUID> {

  /** Of a period called p: it is for one of {@code :roots}, for one below or for one above. */
  String CONCERNS =
      " exists (select 1 from organisation_above a"
          + " where (a.organisation_id = p.organisation_id and a.above_id in (:roots))"
          + " or (a.above_id = p.organisation_id and a.organisation_id in (:roots)))";

  void save(PeriodRow row);

  @Query("select p.* from period p where p.id = :id and" + CONCERNS)
  Optional<PeriodRow> find(UUID id, Collection<UUID> roots);

  /** The nearest is that of whom most are above. */
  @Query(
      "select p.* from period p join organisation_above a on a.above_id = p.organisation_id"
          + " where a.organisation_id = :organisation and p.kind = :kind"
          + " and p.fiscal_year = :year order by (select count(*) from organisation_above x"
          + " where x.organisation_id = p.organisation_id) desc limit 1")
  Optional<PeriodRow> nearest(String kind, int year, UUID organisation);

  @Query(
      "select p.* from period p where" + CONCERNS + " order by p.fiscal_year desc, p.kind, p.code")
  List<PeriodRow> concerning(Collection<UUID> roots);

  @Query(
      "select p.organisation_id from period p join organisation_above a"
          + " on a.organisation_id = p.organisation_id where a.above_id = :above"
          + " and p.id <> :id and p.kind = :kind and p.fiscal_year = :year")
  List<UUID> nearer(UUID id, String kind, int year, UUID above);

  @Query(
      "select count(*) from period p where p.id <> :id and (p.code = :code"
          + " or (p.organisation_id = :organisation and p.kind = :kind and p.fiscal_year = :year))")
  long others(UUID id, String code, UUID organisation, String kind, int year);

  @Query("select p.revision from period p where p.id = :id for update")
  int revision(UUID id);

  void update(PeriodRow row);
}
