package cn.jihe.ledger.store;

import cn.jihe.ledger.store.scope.InScope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubmissionRows extends GenericRepository<SubmissionRow, UUID> {

  /** The filter of lists in a scope; a null lets all pass. */
  String FILTER =
      " from submission s where"
          + InScope.SUBMISSION
          + " and (cast(:year as integer) is null or exists (select 1 from form f"
          + "   join dossier d on d.id = f.dossier_id"
          + "   where f.submission_id = s.id and d.fiscal_year = cast(:year as integer)))"
          + " and (cast(:unit as varchar) is null or exists (select 1 from form f"
          + "   join dossier d on d.id = f.dossier_id where f.submission_id = s.id"
          + "   and position(cast(:unit as varchar) in d.unit_plain) > 0))"
          + " and (cast(:state as varchar) is null or exists (select 1 from form f"
          + "   where f.submission_id = s.id and f.state = cast(:state as varchar)))"
          + " and s.received >= :earliest and s.received < :before";

  /** So many are looked at of those that were the same request for other units. */
  int MOST_EARLIER = 20;

  /** Some form of it equals a version whose contents were taken away since, and so has none. */
  String LEFT_ALONE =
      " exists (select 1 from form f join version v on v.dossier_id = f.dossier_id"
          + " and v.number = f.version join removal r on r.submission_id = v.submission_id"
          + " where f.submission_id = s.id and v.submission_id <> s.id"
          + " and r.confirmed is not null)";

  @Query("select s.* from submission s where s.id = :id and" + InScope.SUBMISSION)
  Optional<SubmissionRow> find(UUID id, List<UUID> scope);

  /** One with which a version came that may be read. */
  @Query("select s.* from submission s where s.id = :id")
  SubmissionRow ofReadable(UUID id);

  @Query(
      "select s.* from submission s where s.asked_key = :askedKey"
          + " and s.packed_findings is not null and not"
          + LEFT_ALONE
          + " and"
          + InScope.SUBMISSION
          + " order by s.received desc, s.id limit "
          + MOST_EARLIER)
  List<SubmissionRow> asked(String askedKey, List<UUID> scope);

  /**
   * The one that took the key before; it names whose the forms are, and who asks has it of them.
   */
  Optional<SubmissionRow> findByRequestKey(String requestKey);

  /** The same, only when it has to be handed in once more. */
  @Query(
      "select s.id from submission s where s.request_key = :requestKey"
          + " and s.packed_findings is not null and"
          + LEFT_ALONE)
  Optional<UUID> leftAlone(String requestKey);

  /**
   * Takes the request's key.
   *
   * @return 0 when it is taken already; waits for another that is just taking it
   */
  @Query(
      "insert into submission (id, request_key, asked_key, sha256, size, file_name, stated_year,"
          + " stated_unit, catalogue, packed_findings, forms, submitted, errors, warnings, notes,"
          + " received, account_id, organisation_id, on_behalf, note)"
          + " values (:id, :requestKey, :askedKey, :sha256, :size, :fileName, :statedYear,"
          + " :statedUnit, :catalogue, :findings, :forms, :submitted, :errors, :warnings, :notes,"
          + " :received, :accountId, :organisationId, :onBehalf, :note)"
          + " on conflict do nothing")
  int open(
      UUID id,
      String requestKey,
      String askedKey,
      String sha256,
      long size,
      String fileName,
      @Nullable Integer statedYear,
      @Nullable String statedUnit,
      String catalogue,
      String findings,
      int forms,
      int submitted,
      int errors,
      int warnings,
      int notes,
      Instant received,
      @Nullable UUID accountId,
      @Nullable UUID organisationId,
      boolean onBehalf,
      @Nullable String note);

  @Query(
      "select s.id, s.sha256, s.size, s.file_name, s.catalogue, s.on_behalf, s.forms,"
          + " s.submitted, s.errors, s.warnings, s.notes, s.received"
          + FILTER
          + " order by s.received desc, s.id limit :size offset :start")
  List<EntryRow> list(
      List<UUID> scope,
      @Nullable Integer year,
      @Nullable String unit,
      @Nullable String state,
      Instant earliest,
      Instant before,
      int size,
      long start);

  @Query("select count(*)" + FILTER)
  long count(
      List<UUID> scope,
      @Nullable Integer year,
      @Nullable String unit,
      @Nullable String state,
      Instant earliest,
      Instant before);
}
