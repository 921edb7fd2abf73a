package cn.jihe.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRow, Long> {

  void saveAll(List<VersionRow> rows);

  List<VersionRow> findByDossierIdOrderByNumberDesc(UUID dossierId);

  /** Whether the contents of a version were taken away. */
  @Query(
      "select count(*) > 0 from version v join removal r on r.submission_id = v.submission_id"
          + " where v.dossier_id = :dossier and v.number = :number and r.confirmed is not null")
  boolean removed(UUID dossier, int number);
}
