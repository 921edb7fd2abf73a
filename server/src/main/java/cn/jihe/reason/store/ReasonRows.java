package cn.jihe.reason.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReasonRows extends GenericRepository<ReasonRow, UUID> {

  void save(ReasonRow row);

  @Query("select dossier_id from reason where id = :id")
  Optional<UUID> dossier(UUID id);

  List<ReasonRow> findByDossierIdOrderByCreatedAscAndIdAsc(UUID dossierId);

  @Query("select count(*) from reason where dossier_id = :dossier and verdict is null")
  int open(UUID dossier);

  /** The newest first, and no more than anybody can look through. */
  @Query(
      "select r.* from reason r join dossier d on d.id = r.dossier_id"
          + " where d.organisation_id = :organisation and d.kind = :kind and r.verdict = 'ALWAYS'"
          + " and (r.until is null or r.until >= :today) order by r.created desc, r.id limit 2000")
  List<ReasonRow> standing(UUID organisation, String kind, LocalDate today);

  @Query(
      "update reason set verdict = :verdict, until = :until, judged_by = :judgedBy,"
          + " judged = :judged where id = :id")
  void judge(UUID id, String verdict, @Nullable LocalDate until, UUID judgedBy, Instant judged);
}
