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
interface AccountRows extends CrudRepository<AccountRow, UUID> {

  Optional<AccountRow> findByLogin(String login);

  @Query("select a.* from account a order by a.login")
  List<AccountRow> all();

  @Query("select a.password_hash from account a where a.id = :id")
  @Nullable
  String passwordHash(UUID id);

  @Query(
      "update account set password_hash = :hash, must_change = :mustChange,"
          + " revision = revision + 1 where id = :id")
  void setPassword(UUID id, String hash, boolean mustChange);

  @Query("update account set last_sign_in = :now where id = :id")
  void signedIn(UUID id, Instant now);
}
