package cn.jihe.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AliasRows extends GenericRepository<AliasRow, Long> {

  void saveAll(List<AliasRow> rows);

  @Query("select a.* from organisation_alias a order by a.organisation_id, a.position")
  List<AliasRow> all();

  @Query(
      "select a.* from organisation_alias a where exists (select 1 from organisation_above o"
          + " where o.organisation_id = a.organisation_id and o.above_id in (:roots))"
          + " order by a.organisation_id, a.position")
  List<AliasRow> within(Collection<UUID> roots);

  List<AliasRow> findByOrganisationIdOrderByPosition(UUID organisationId);

  void deleteByOrganisationId(UUID organisationId);
}
