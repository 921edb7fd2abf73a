package cn.jihe.ledger.store;

import cn.jihe.ledger.store.scope.InScope;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<DossierRow, UUID> {

  /** Of a dossier called d. */
  String OF =
      " where"
          + InScope.DOSSIER
          + " and d.kind = :kind and d.fiscal_year = :year"
          + " and d.organisation_id in (select w.organisation_id from organisation_above w"
          + "   where w.above_id = :within)";

  @Query("select d.* from dossier d" + OF + " order by d.project_plain, d.id")
  List<DossierRow> dossiers(List<UUID> scope, String kind, int year, UUID within);

  @Query(
      "select d.id, v.recorded, v.late from dossier d join version v on v.dossier_id = d.id"
          + " and v.number = d.current_version"
          + OF)
  List<HeadRow> newest(List<UUID> scope, String kind, int year, UUID within);
}
