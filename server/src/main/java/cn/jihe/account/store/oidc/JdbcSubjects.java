package cn.jihe.account.store.oidc;

import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.Subjects;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subjects in the main store. */
@Singleton
class JdbcSubjects implements Subjects {

  private static final String PENDING =
      "select id, subject, login, name, email, first_seen, last_seen from pending_subject";

  private final JdbcOperations operations;
  private final Transactions transactions;

  JdbcSubjects(JdbcOperations operations, Transactions transactions) {
    this.operations = operations;
    this.transactions = transactions;
  }

  @Override
  public Optional<UUID> account(String subject) {
    return transactions.read(
        () ->
            operations.prepareStatement(
                "select id from account where subject = ?",
                statement -> {
                  statement.setString(1, subject);
                  try (ResultSet rows = statement.executeQuery()) {
                    return rows.next()
                        ? Optional.of(rows.getObject(1, UUID.class))
                        : Optional.empty();
                  }
                }));
  }

  @Override
  public boolean bind(UUID account, String subject) {
    return change(
            "update account set subject = ?, revision = revision + 1 where id = ? and subject is"
                + " null",
            subject,
            account)
        > 0;
  }

  @Override
  public void note(PendingSubject pending) {
    Instant seen = pending.lastSeen();
    transactions.write(
        () -> {
          int known =
              change(
                  "update pending_subject set last_seen = ? where subject = ?",
                  seen,
                  pending.subject());
          if (known == 0) {
            change(
                "insert into pending_subject (id, subject, login, name, email, first_seen,"
                    + " last_seen) values (?, ?, ?, ?, ?, ?, ?)",
                pending.id(),
                pending.subject(),
                pending.login().orElse(null),
                pending.name().orElse(null),
                pending.email().orElse(null),
                seen,
                seen);
          }
        });
  }

  @Override
  public List<PendingSubject> pending(int most) {
    return list(PENDING + " order by last_seen desc, id limit ?", most);
  }

  @Override
  public Optional<PendingSubject> pending(UUID id) {
    return list(PENDING + " where id = ?", id).stream().findFirst();
  }

  @Override
  public void forget(UUID id) {
    change("delete from pending_subject where id = ?", id);
  }

  private int change(String sql, @Nullable Object... values) {
    return transactions.write(
        () ->
            operations.prepareStatement(
                sql,
                statement -> {
                  Sql.fill(statement, values);
                  return statement.executeUpdate();
                }));
  }

  private List<PendingSubject> list(String sql, Object value) {
    return transactions.read(
        () ->
            operations.prepareStatement(
                sql,
                statement -> {
                  Sql.fill(statement, value);
                  List<PendingSubject> all = new ArrayList<>();
                  try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                      all.add(pending(rows));
                    }
                  }
                  return all;
                }));
  }

  private static PendingSubject pending(ResultSet row) throws SQLException {
    return new PendingSubject(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        Optional.ofNullable(row.getString("login")),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("email")),
        Sql.time(row, "first_seen"),
        Sql.time(row, "last_seen"));
  }
}
