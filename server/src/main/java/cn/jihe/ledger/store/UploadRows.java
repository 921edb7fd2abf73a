package cn.jihe.ledger.store;

import cn.jihe.ledger.store.scope.InScope;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadRows extends GenericRepository<UploadRow, String> {

  /**
   * Whether the bytes were taken away; empty when they were never here. They are not taken away
   * until this transaction ends.
   */
  @Query("select removed from upload where sha256 = :sha256 for update")
  Optional<Boolean> lock(String sha256);

  /** Two uploads of the same bytes at the same time both succeed. */
  @Query(
      "insert into upload (sha256, size, bytes) values (:sha256, :size, :bytes)"
          + " on conflict do nothing")
  void keep(String sha256, long size, byte[] bytes);

  /** Of one with which a version came that may be read. */
  @Query(
      "select u.* from upload u join submission s on s.sha256 = u.sha256 where s.id = :submission"
          + " and not u.removed and s.packed_findings is not null")
  Optional<UploadRow> ofReadable(UUID submission);

  @Query(
      "select u.* from upload u join submission s on s.sha256 = u.sha256 where s.id = :submission"
          + " and not u.removed and s.packed_findings is not null and "
          + InScope.SUBMISSION)
  Optional<UploadRow> ofSubmission(UUID submission, List<UUID> scope);
}
