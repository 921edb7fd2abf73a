package cn.jihe.period.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpectedLineRows extends GenericRepository<ExpectedLineRow, UUID> {

  @Query("select p.id from period p where p.id = :period for update")
  UUID lock(UUID period);

  List<ExpectedLineRow> findByPeriodIdOrderByPlaceAscAndIdAsc(UUID periodId);

  void saveAll(Iterable<ExpectedLineRow> rows);

  void updateAll(Iterable<ExpectedLineRow> rows);

  @Query("update expected_line set removed = true where period_id = :period and id = :id")
  void remove(UUID period, UUID id);

  @Query(
      "select distinct h.organisation_id from hat h join organisation_above a"
          + " on a.organisation_id = h.organisation_id"
          + " where a.above_id = :above and h.role = 'CLERK'")
  List<UUID> filing(UUID above);
}
