package cn.jihe.account.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends CrudRepository<SessionRow, UUID> {

  Optional<SessionRow> findBySecretHash(String secretHash);

  List<SessionRow> findByAccountIdAndEndedIsNullOrderByLastUsedDesc(UUID accountId);

  /** Further requests at the same time need not write the same again. */
  @Query("update session set last_used = :now where id = :id and last_used < :before")
  void used(UUID id, Instant now, Instant before);

  @Query("update session set secret_hash = :hash where id = :id")
  void renew(UUID id, String hash);

  @Query("update session set hat_id = :hatId where id = :id")
  void wear(UUID id, @Nullable Long hatId);

  @Query("update session set ended = :now where secret_hash = :hash and ended is null")
  void endBySecret(String hash, Instant now);

  @Query(
      "update session set ended = :now where id = :id and account_id = :accountId and ended is"
          + " null")
  long end(UUID accountId, UUID id, Instant now);

  @Query("update session set ended = :now where account_id = :accountId and ended is null")
  void endAll(UUID accountId, Instant now);

  @Query(
      "update session set ended = :now where account_id = :accountId and id <> :but and ended is"
          + " null")
  void endOthers(UUID accountId, UUID but, Instant now);

  @Query("delete from session where last_used < :before")
  void forget(Instant before);
}
