package cn.jihe.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRows extends CrudRepository<OrganisationRow, UUID> {

  @Query(
      "select o.* from organisation o where exists (select 1 from organisation_above a"
          + " where a.organisation_id = o.id and a.above_id in (:roots)) order by o.name_plain, o.id")
  List<OrganisationRow> within(Collection<UUID> roots);

  @Query("select a.above_id from organisation_above a where a.organisation_id = :organisation")
  List<UUID> above(UUID organisation);

  @Query("select distinct a.organisation_id from organisation_above a where a.above_id in (:roots)")
  List<UUID> idsWithin(Collection<UUID> roots);

  @Query("select o.* from organisation o order by o.name_plain, o.id")
  List<OrganisationRow> all();

  List<OrganisationRow> findByIdIn(Collection<UUID> ids);
}
