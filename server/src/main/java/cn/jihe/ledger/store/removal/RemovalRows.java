package cn.jihe.ledger.store.removal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is asked for, and the statements that take away. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RemovalRows extends GenericRepository<RemovalRow, UUID> {

  Optional<RemovalRow> findById(UUID submissionId);

  @Query("select * from removal where submission_id = :submission for update")
  Optional<RemovalRow> lock(UUID submission);

  /** The hash of a submission's bytes; empty when there is no such submission. */
  @Query("select sha256 from submission where id = :submission")
  Optional<String> sha256(UUID submission);

  @Query(
      "insert into removal (submission_id, reason, asked_by, asked)"
          + " values (:submission, :reason, :by, :at) on conflict do nothing")
  int ask(UUID submission, String reason, UUID by, Instant at);

  @Query("update removal set confirmed_by = :by, confirmed = :at where submission_id = :submission")
  void confirm(UUID submission, UUID by, Instant at);

  @Query(
      "update form set packed_content = null, packed_findings = null"
          + " where submission_id = :submission")
  void emptyForms(UUID submission);

  /** What was typed into it and could not be placed. */
  @Query("delete from unplaced_text where submission_id = :submission")
  void forgetTyped(UUID submission);

  @Query("update submission set packed_findings = null where id = :submission")
  void emptySubmission(UUID submission);

  @Query(
      "delete from compared_indicator c where exists (select 1 from version v"
          + " where v.submission_id = :submission and v.dossier_id = c.dossier_id"
          + " and v.number = c.version)")
  void forgetIndicators(UUID submission);

  @Query(
      "delete from compared_form c where exists (select 1 from version v"
          + " where v.submission_id = :submission and v.dossier_id = c.dossier_id"
          + " and v.number = c.version)")
  void forgetForms(UUID submission);

  /** Whoever hands the same bytes in waits until this transaction ends. */
  @Query("select sha256 from upload where sha256 = :sha256 for update")
  Optional<String> lockBytes(String sha256);

  /** How many submissions still need these bytes. */
  @Query(
      "select count(*) from submission s left join removal r on r.submission_id = s.id"
          + " where s.sha256 = :sha256 and r.confirmed is null")
  long needing(String sha256);

  @Query("update upload set bytes = :nothing, removed = true where sha256 = :sha256")
  void emptyBytes(String sha256, byte[] nothing);
}
