package cn.jihe.ledger.store.compared;

import cn.jihe.ledger.store.scope.InScope;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ComparedFormRows extends GenericRepository<ComparedFormRow, Long> {

  /** Of what is compared, called c, that of submitted versions and no others. */
  String CURRENT =
      " join dossier d on d.id = c.dossier_id and d.current_version = c.version where ";

  /** The same of versions in force. */
  String IN_FORCE = " join dossier d on d.id = c.dossier_id and d.in_force = c.version where ";

  void saveAll(List<ComparedFormRow> rows);

  /** Dossiers whose submitted versions have one of these projects. */
  @Query("select c.dossier_id from compared_form c" + CURRENT + "c.project_key in (:keys)")
  List<UUID> ofProjects(List<String> keys);

  /**
   * Dossiers whose submitted versions have this goal, of the latest that do. In the order of the
   * index, so that neither database looks at more.
   */
  @Query(
      "select c.dossier_id from (select dossier_id, version from compared_form"
          + " where goal_key = :key order by goal_key desc, id desc limit :most) c"
          + CURRENT
          + "true")
  List<UUID> ofGoal(String key, int most);

  @Query("select c.* from compared_form c where c.dossier_id in (:dossiers)")
  List<ComparedFormRow> all(List<UUID> dossiers);

  void updateAll(List<ComparedFormRow> rows);

  /** In the order of their projects. */
  @Query(
      "select c.* from compared_form c"
          + CURRENT
          + "c.dossier_id in (:dossiers) and"
          + InScope.DOSSIER
          + " order by d.project_plain, d.kind")
  List<ComparedFormRow> current(List<UUID> dossiers, List<UUID> scope);

  /** What is in force of a dossier. */
  @Query(
      "select c.* from compared_form c"
          + IN_FORCE
          + "c.dossier_id = :dossier and"
          + InScope.DOSSIER)
  Optional<ComparedFormRow> inForce(UUID dossier, List<UUID> scope);
}
