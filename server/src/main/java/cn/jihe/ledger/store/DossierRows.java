package cn.jihe.ledger.store;

import cn.jihe.ledger.store.scope.InScope;
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
interface DossierRows extends GenericRepository<DossierRow, UUID> {

  /** The filter of lists in a scope; a null lets all pass. */
  String FILTER =
      " from dossier d where ("
          + InScope.DOSSIER
          + " or"
          + InScope.ACCEPTED
          + ") and (cast(:kind as varchar) is null or d.kind = cast(:kind as varchar))"
          + " and (cast(:year as integer) is null or d.fiscal_year = cast(:year as integer))"
          + " and (cast(:unit as varchar) is null"
          + "   or position(cast(:unit as varchar) in d.unit_plain) > 0)"
          + " and (cast(:project as varchar) is null"
          + "   or position(cast(:project as varchar) in d.project_plain) > 0)"
          + " and (cast(:submitted as boolean) is null"
          + "   or (d.current_version is not null) = cast(:submitted as boolean))";

  /** Dossiers of a kind and year, of an organisation and those below it. */
  String OF_ONE_KIND =
      " where"
          + InScope.DOSSIER
          + " and d.kind = :kind and d.fiscal_year = :year"
          + " and d.organisation_id in (select w.organisation_id from organisation_above w"
          + "   where w.above_id = :within)";

  @Query("select d.* from dossier d where d.id = :id and" + InScope.DOSSIER)
  Optional<DossierRow> find(UUID id, List<UUID> scope);

  @Query("select d.* from dossier d where d.dossier_key = :dossierKey and" + InScope.DOSSIER)
  Optional<DossierRow> findByKey(String dossierKey, List<UUID> scope);

  /** One of which only the version in force may be read. */
  @Query("select d.* from dossier d where d.id = :id and" + InScope.ACCEPTED)
  Optional<DossierRow> findAccepted(UUID id, List<UUID> accepted);

  @Query("select d.* from dossier d where d.dossier_key = :dossierKey and" + InScope.ACCEPTED)
  Optional<DossierRow> findAcceptedByKey(String dossierKey, List<UUID> accepted);

  /** Those of some that lie in the scope with all their versions. */
  @Query("select d.id from dossier d where d.id in (:ids) and" + InScope.DOSSIER)
  List<UUID> whole(List<UUID> ids, List<UUID> scope);

  @Query(
      "insert into dossier (id, dossier_key, kind, fiscal_year, unit, project, unit_plain,"
          + " project_plain, organisation_id, versions) values (:id, :dossierKey, :kind, :fiscalYear,"
          + " :unit, :project, :unitPlain, :projectPlain, :organisationId, 0)"
          + " on conflict do nothing")
  void open(
      UUID id,
      String dossierKey,
      String kind,
      int fiscalYear,
      String unit,
      String project,
      String unitPlain,
      String projectPlain,
      @Nullable UUID organisationId);

  /** Others that want to add a version wait until this transaction ends. */
  @Query("select * from dossier where dossier_key = :dossierKey for update")
  DossierRow lock(String dossierKey);

  /** The same of one that may not be there any more. */
  @Query("select * from dossier where dossier_key = :dossierKey for update")
  Optional<DossierRow> lockIfThere(String dossierKey);

  @Query("select count(*) > 0 from dossier where dossier_key = :dossierKey")
  boolean isTaken(String dossierKey);

  /** It is found by another key from now on. */
  @Query(
      "update dossier set dossier_key = :dossierKey, fiscal_year = :fiscalYear, unit = :unit,"
          + " project = :project, unit_plain = :unitPlain, project_plain = :projectPlain"
          + " where id = :id")
  void rename(
      UUID id,
      String dossierKey,
      int fiscalYear,
      String unit,
      String project,
      String unitPlain,
      String projectPlain);

  @Query("select d.* from dossier d where d.id = :id and" + InScope.DOSSIER + " for update")
  Optional<DossierRow> lock(UUID id, List<UUID> scope);

  @Query(
      "update dossier set state = :state, in_force = :inForce, since = :since,"
          + " opened_by = :openedBy, opened = :opened, assignee = :assignee, due = :due,"
          + " reopened = :reopened where id = :id")
  void stand(
      UUID id,
      String state,
      @Nullable Integer inForce,
      @Nullable Instant since,
      @Nullable UUID openedBy,
      @Nullable Instant opened,
      @Nullable UUID assignee,
      @Nullable LocalDate due,
      boolean reopened);

  @Query(
      "update dossier set current_version = :currentVersion, current_hash = :currentHash,"
          + " versions = :versions where id = :id")
  void move(UUID id, @Nullable Integer currentVersion, @Nullable String currentHash, int versions);

  @Query(
      "select d.*"
          + FILTER
          + " order by d.fiscal_year desc, d.unit_plain, d.project_plain, d.kind, d.id"
          + " limit :size offset :start")
  List<DossierRow> list(
      List<UUID> scope,
      List<UUID> accepted,
      @Nullable String kind,
      @Nullable Integer year,
      @Nullable String unit,
      @Nullable String project,
      @Nullable Boolean submitted,
      int size,
      long start);

  @Query("select count(*)" + FILTER)
  long count(
      List<UUID> scope,
      List<UUID> accepted,
      @Nullable String kind,
      @Nullable Integer year,
      @Nullable String unit,
      @Nullable String project,
      @Nullable Boolean submitted);

  @Query("select d.* from dossier d" + OF_ONE_KIND + " order by d.project_plain, d.id")
  List<DossierRow> ofKind(List<UUID> scope, String kind, int year, UUID within);

  @Query(
      "select d.id, v.recorded, v.late from dossier d join version v on v.dossier_id = d.id"
          + " and v.number = d.current_version"
          + OF_ONE_KIND)
  List<HeadRow> newestOfKind(List<UUID> scope, String kind, int year, UUID within);
}
