package cn.jihe.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StepRows extends GenericRepository<StepRow, Long> {

  void saveAll(List<StepRow> rows);

  /** The last act by which a version that an upload made, or equalled, came to where it is. */
  @Query(
      "select s.act from step s join dossier d on d.id = s.dossier_id"
          + " and d.current_version = s.version join form f on f.dossier_id = d.id"
          + " and f.version = s.version where d.id in (:dossiers) and f.submission_id = :upload"
          + " and d.state in ('WITHDRAWN', 'RETURNED') order by s.id desc limit 1")
  Optional<UUID> lastBack(List<UUID> dossiers, UUID upload);

  /** In the order they happened. */
  List<StepRow> findByDossierIdOrderById(UUID dossierId);
}
