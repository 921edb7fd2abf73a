package cn.jihe.remark.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RemarkRows extends GenericRepository<RemarkRow, UUID> {

  void save(RemarkRow row);

  @Query("select dossier_id from remark where id = :id")
  Optional<UUID> dossier(UUID id);

  List<RemarkRow> findByDossierIdOrderByCreatedAscAndIdAsc(UUID dossierId);

  @Query(
      "select count(*) from remark where dossier_id = :dossier and kind = 'MUST_CHANGE'"
          + " and state in ('OPEN', 'ANSWERED')")
  int open(UUID dossier);

  @Query("update remark set state = :state where id = :id")
  void stand(UUID id, String state);
}
