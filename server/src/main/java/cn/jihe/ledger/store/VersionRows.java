package cn.jihe.ledger.store;

import cn.jihe.ledger.Dossier;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRows extends GenericRepository<VersionRow, Long> {

  void saveAll(List<VersionRow> rows);

  /** The newest first. */
  @Query(
      "select v.number, v.state, v.stands, f.content_hash, v.submission_id, v.form_index,"
          + " v.catalogue, v.errors, v.warnings, v.notes, v.recorded, v.late,"
          + " s.account_id, a.name as by_name from version v join submission s on s.id = v.submission_id"
          + " join form f on f.submission_id = v.submission_id and f.form_index = v.form_index"
          + " left join account a on a.id = s.account_id"
          + " where v.dossier_id = :dossier order by v.number desc")
  List<HistoryRow> ofDossier(UUID dossier);

  /** Versions before one, and where they stand. */
  @Query(
      "select v.number, v.stands from version v where v.dossier_id = :dossier"
          + " and v.number < :number")
  List<StandingVersion> before(UUID dossier, int number);

  /** Where a version stands. */
  @Introspected
  record StandingVersion(int number, VersionState stands) {}

  /** The versions in force of some dossiers. */
  @Query(
      "select v.dossier_id, v.number, v.stands, f.content_hash, v.recorded from version v"
          + " join dossier d on d.id = v.dossier_id and d.in_force = v.number"
          + " join form f on f.submission_id = v.submission_id and f.form_index = v.form_index"
          + " where d.id in (:dossiers)")
  List<InForce> inForce(List<UUID> dossiers);

  /** A version in force. */
  @Introspected
  record InForce(
      UUID dossierId, int number, VersionState stands, String contentHash, Instant recorded) {

    /** What is left of a dossier where nothing else is. */
    Dossier of(DossierRow row) {
      return Restoring.dossier(row).only(number, stands, contentHash, Optional.of(recorded));
    }
  }

  @Query("update version set stands = :stands where dossier_id = :dossier and number = :number")
  void stand(UUID dossier, int number, String stands);

  /** Whether the contents of a version were taken away. */
  @Query(
      "select count(*) > 0 from version v join removal r on r.submission_id = v.submission_id"
          + " where v.dossier_id = :dossier and v.number = :number and r.confirmed is not null")
  boolean removed(UUID dossier, int number);
}
