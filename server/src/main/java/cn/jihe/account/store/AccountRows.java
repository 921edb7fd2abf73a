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

  /** But for what signing in and setting a password change: nobody else may undo that. */
  @Query(
      "update account set login = :login, name = :name, language = :language, email = :email,"
          + " subject = :subject, disabled = :disabled, revision = :revision where id = :id")
  void change(
      UUID id,
      String login,
      String name,
      @Nullable String language,
      @Nullable String email,
      @Nullable String subject,
      @Nullable Instant disabled,
      int revision);

  @Query("update account set language = :language, revision = revision + 1 where id = :id")
  void speak(UUID id, @Nullable String language);

  @Query("update account set last_sign_in = :now where id = :id")
  void signedIn(UUID id, Instant now);
}
