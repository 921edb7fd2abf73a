package cn.jihe.ledger.store.compared;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ComparedIndicatorRows extends GenericRepository<ComparedIndicatorRow, Long> {

  void saveAll(List<ComparedIndicatorRow> rows);

  /**
   * Dossiers whose submitted versions have an indicator of this meaning, of the latest that do. In
   * the order of the index, so that neither database looks at more.
   */
  @Query(
      "select c.dossier_id from (select dossier_id, version from compared_indicator"
          + " where meaning_key = :key order by meaning_key desc, id desc limit :most) c"
          + ComparedFormRows.CURRENT
          + "true")
  List<UUID> ofMeaning(String key, int most);

  @Query(
      "select c.* from compared_indicator c where c.dossier_id in (:dossiers)"
          + " order by c.dossier_id, c.version, c.position")
  List<ComparedIndicatorRow> all(List<UUID> dossiers);

  void updateAll(List<ComparedIndicatorRow> rows);

  @Query(
      "select c.* from compared_indicator c where c.dossier_id = :dossier and c.version = :version"
          + " order by c.position")
  List<ComparedIndicatorRow> of(UUID dossier, int version);

  @Query(
      "select c.* from compared_indicator c"
          + ComparedFormRows.CURRENT
          + "c.dossier_id in (:dossiers) order by c.dossier_id, c.position")
  List<ComparedIndicatorRow> current(List<UUID> dossiers);
}
