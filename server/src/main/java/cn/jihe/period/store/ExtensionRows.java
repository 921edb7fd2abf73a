package cn.jihe.period.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExtensionRows extends GenericRepository<ExtensionRow, Long> {

  void save(ExtensionRow row);

  List<ExtensionRow> findByPeriodIdOrderById(UUID periodId);

  /** Of the nearest that has one, the last. */
  @Query(
      "select e.* from period_extension e join organisation_above a"
          + " on a.above_id = e.organisation_id where e.period_id = :period"
          + " and a.organisation_id = :organisation order by (select count(*)"
          + " from organisation_above x where x.organisation_id = e.organisation_id) desc,"
          + " e.id desc limit 1")
  Optional<ExtensionRow> nearest(UUID period, UUID organisation);
}
