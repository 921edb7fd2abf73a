package cn.jihe.check.store;

import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.KeptResults;
import cn.jihe.check.result.NewFile;
import cn.jihe.check.result.ResultId;
import cn.jihe.check.result.ResultsUnavailable;
import cn.jihe.check.result.Stated;
import cn.jihe.database.Sql;
import cn.jihe.text.StoredText;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;

/** Kept results in tables. */
@Singleton
final class JdbcResults implements KeptResults {

  /** How many bytes the files of all results take together. */
  private static final String KEPT_BYTES = "select coalesce(sum(size), 0) from kept_file";

  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_UNIT = 200;

  private final ResultDatabase database;

  JdbcResults(ResultDatabase database) {
    this.database = database;
  }

  private interface Work<T> {
    T with(Sql sql) throws SQLException;
  }

  @Override
  public void begin(ResultId id, Optional<UUID> owner, Instant expires) {
    done(
        sql ->
            sql.update(
                "insert into kept_result (id, owner_account, expires) values (?, cast(? as uuid), ?)",
                id.value(),
                owner.orElse(null),
                expires));
  }

  @Override
  public Optional<Integer> add(ResultId id, NewFile file, Instant expires, long mostBytes) {
    Optional<Integer> added = done(sql -> added(sql, id, file, expires));
    if (added.isPresent()) {
      // After it, so that none waits for another's result while it keeps its own.
      done(sql -> trim(sql, id, mostBytes));
    }
    return added;
  }

  private static Optional<Integer> added(Sql sql, ResultId id, NewFile file, Instant expires)
      throws SQLException {
    // Locks the result: of two files that come at once each takes a number of its own.
    int known =
        sql.update(
            "update kept_result set expires = ?, changed = ? where id = ?",
            expires,
            file.received(),
            id.value());
    if (known == 0) {
      return Optional.empty();
    }
    int number =
        (int)
            sql.number(
                "select coalesce(max(number), 0) + 1 from kept_file where result_id = ?",
                id.value());
    insert(sql, id, file, number);
    return Optional.of(number);
  }

  private static void insert(Sql sql, ResultId id, NewFile file, int number) throws SQLException {
    int place = file.place().orElse(number);
    byte[] bytes = file.bytes().get();
    Optional<Integer> replaced =
        sql
            .rows(
                "select number from kept_file where result_id = ? and place = ? and shown",
                row -> row.getInt("number"),
                id.value(),
                place)
            .stream()
            .findFirst();
    sql.update(
        "update kept_file set shown = false where result_id = ? and place = ?", id.value(), place);
    sql.update(
        "insert into kept_file (result_id, number, place, file_name, sha256, size, origin, shown,"
            + " replaced, received) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as integer), ?)",
        id.value(),
        number,
        place,
        StoredText.start(file.name(), LONGEST_NAME),
        file.sha256(),
        (long) bytes.length,
        file.origin().name(),
        true,
        replaced.orElse(null),
        file.received());
    sql.update(
        "insert into kept_bytes (result_id, number, bytes) values (?, ?, ?)",
        id.value(),
        number,
        bytes);
  }

  /**
   * Those that were added to longest ago go first: by their ends, those of whoever is signed in
   * would leave no room to anybody else. The one just added to stays, however large it is, and so
   * does one that somebody adds to meanwhile.
   */
  private static int trim(Sql sql, ResultId added, long mostBytes) throws SQLException {
    record Old(String id, Instant expires) {}
    int gone = 0;
    while (sql.number(KEPT_BYTES) > mostBytes) {
      List<Old> oldest =
          sql.rows(
              "select id, expires from kept_result where id <> ?"
                  + " order by coalesce(changed, expires), id limit 1",
              row -> new Old(row.getString("id"), Sql.time(row, "expires")),
              added.value());
      if (oldest.isEmpty()) {
        break;
      }
      gone +=
          sql.update(
              "delete from kept_result where id = ? and expires = ?",
              oldest.getFirst().id(),
              oldest.getFirst().expires());
    }
    return gone;
  }

  @Override
  public Optional<KeptResult> find(ResultId id, Instant now) {
    return done(
        sql -> {
          List<KeptFile> files =
              sql.rows(
                  "select number, place, file_name, sha256, size, origin, shown, replaced,"
                      + " received from kept_file where result_id = ? order by number",
                  KeptRows::file,
                  id.value());
          return sql
              .rows(
                  "select owner_account, expires, stated_year, stated_unit from kept_result where id = ? and"
                      + " expires > ?",
                  row -> KeptRows.result(id, row, files),
                  id.value(),
                  now)
              .stream()
              .findFirst();
        });
  }

  @Override
  public Optional<byte[]> bytes(ResultId id, int number) {
    return done(
        sql ->
            sql
                .rows(
                    "select bytes from kept_bytes where result_id = ? and number = ?",
                    row -> row.getBytes("bytes"),
                    id.value(),
                    number)
                .stream()
                .findFirst());
  }

  @Override
  public void state(ResultId id, Stated stated) {
    done(
        sql ->
            sql.update(
                "update kept_result set stated_year = cast(? as integer), stated_unit = ? where id"
                    + " = ?",
                stated.year().orElse(null),
                stated.unit().map(unit -> StoredText.start(unit, LONGEST_UNIT)).orElse(null),
                id.value()));
  }

  @Override
  public void show(ResultId id, int number) {
    done(
        sql ->
            sql.update(
                "update kept_file set shown = (number = ?) where result_id = ? and place = (select"
                    + " place from kept_file where result_id = ? and number = ?)",
                number,
                id.value(),
                id.value(),
                number));
  }

  @Override
  public void delete(ResultId id) {
    done(sql -> sql.update("delete from kept_result where id = ?", id.value()));
  }

  @Override
  public long bytes() {
    return done(sql -> sql.number(KEPT_BYTES));
  }

  @Override
  public void forget(Instant now) {
    done(sql -> sql.update("delete from kept_result where expires <= ?", now));
  }

  private <T> T done(Work<T> work) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(new Sql(connection));
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    } catch (SQLException | FlywayException failed) {
      throw new ResultsUnavailable(failed);
    }
  }
}
