package cn.jihe.account.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TokenRows extends CrudRepository<TokenRow, UUID> {

  Optional<TokenRow> findBySecretHash(String secretHash);

  List<TokenRow> findByAccountIdAndRevokedIsNullOrderByCreatedDesc(UUID accountId);

  /** Further requests at the same time need not write the same again. */
  @Query(
      "update token set last_used = :now where id = :id and (last_used is null or last_used <"
          + " :before)")
  void used(UUID id, Instant now, Instant before);

  @Query(
      "update token set revoked = :now where id = :id and account_id = :accountId and revoked is"
          + " null and expires > :now")
  long revoke(UUID accountId, UUID id, Instant now);

  @Query("update token set revoked = :now where account_id = :accountId and revoked is null")
  void revokeAll(UUID accountId, Instant now);
}
