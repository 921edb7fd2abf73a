package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The events of a store from before there was a chain are taken into it. */
@Execution(ExecutionMode.CONCURRENT)
final class OldEventsTest {

  private static final Path OLD = Path.of("src/test/resources/store/0.1/jihe.sql");

  private static final List<String> TABLES =
      List.of("upload", "submission", "dossier", "form", "version", "event");

  @ParameterizedTest
  @EnumSource
  void theyAreInTheChainWithWhatTheyBrought(Database database) throws Exception {
    String url = filled(database);
    try (RunningServer server = new RunningServer(url)) {
      VerificationReport report =
          server.context().getBean(LedgerVerification.class).verify(List.of(), reached -> {});
      assertThat(report.breaches()).isEmpty();
      assertThat(report.reached().number()).isGreaterThanOrEqualTo(2);
      assertThat(report.forms()).isEqualTo(1);
      assertThat(report.files()).isEqualTo(1);
    }
    try (Connection connection = database.connect(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update form set warnings = warnings + 1");
    }
    VerificationReport tampered =
        VerificationWiring.of(url, "", "").verify(List.of(), reached -> {});
    assertThat(tampered.holds()).isFalse();
  }

  /** With the rows of the old store, in tables as they were just before the chain. */
  private static String filled(Database database) throws SQLException {
    String old = Database.H2.fresh();
    try (Connection connection = Database.H2.connect(old);
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from '" + OLD + "'");
    }
    if (database == Database.H2) {
      return old;
    }
    String url = database.fresh();
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("classpath:db/migration")
        .target("3")
        .load()
        .migrate();
    try (Connection from = Database.H2.connect(old);
        Connection to = database.connect(url)) {
      for (String table : TABLES) {
        copy(from, to, table);
      }
    }
    return url;
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement query = from.createStatement();
        ResultSet rows = query.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      String sql =
          "insert into %s (%s) values (%s)"
              .formatted(
                  table,
                  String.join(", ", names),
                  String.join(", ", Collections.nCopies(columns, "?")));
      try (PreparedStatement insert = to.prepareStatement(sql)) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            insert.setObject(i, value(rows, i));
          }
          insert.executeUpdate();
        }
      }
    }
  }

  private static Object value(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    return value instanceof Clob ? rows.getString(column) : value;
  }
}
