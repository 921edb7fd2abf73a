package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A store as an earlier version left it reads the same now. {@code -Djihe.write=true} makes the
 * files of the present version: only before it is released, never afterwards.
 */
@Execution(ExecutionMode.CONCURRENT)
final class UpgradeTest {

  private static final Path FILES = Path.of("src/test/resources/store/0.1");
  private static final Path STORE = FILES.resolve("jihe.sql");
  private static final Path ANSWER = FILES.resolve("answer.json");
  private static final Path WORKBOOK = FILES.resolve("declaration.xlsx");

  /** As the first version made them. */
  private static final List<String> TABLES =
      List.of("upload", "submission", "dossier", "form", "version", "event");

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void aStoreOfVersion01ReadsAsItDid(Database database) throws Exception {
    if (Boolean.getBoolean("jihe.write")) {
      write();
    }
    String url = stored(database);
    byte[] answer = Files.readAllBytes(ANSWER);
    try (RunningServer server = new RunningServer(url)) {
      assertThat(server.json("/api/v1/submissions").get("total").asInt())
          .as("of nobody yet")
          .isZero();
      server.clerk().unitsOf(Files.readAllBytes(WORKBOOK));
      String id = server.json("/api/v1/submissions").at("/items/0/submission").asText();
      assertThat(server.get("/api/v1/submissions/" + id).body()).isEqualTo(answer);
      assertThat(server.get("/api/v1/submissions/" + id + "/original").body())
          .isEqualTo(Files.readAllBytes(WORKBOOK));
      assertThat(server.get("/api/v1/submissions/" + id + "/annotated").statusCode())
          .isEqualTo(200);
      String dossier = server.json("/api/v1/dossiers").at("/items/0/dossier").asText();
      assertThat(server.json("/api/v1/dossiers/" + dossier).get("events")).hasSize(1);
    }
  }

  /** The address of a store as the first version left it. */
  private static String stored(Database database) throws Exception {
    String url = Database.H2.fresh();
    sql(url, "runscript from '" + STORE + "'");
    if (database == Database.H2) {
      return url;
    }
    String copy = database.fresh();
    Flyway.configure()
        .dataSource(copy, "postgres", "")
        .target("1")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection from = Database.H2.connect(url);
        Connection to = database.connect(copy)) {
      for (String table : TABLES) {
        copy(from, to, table);
      }
    }
    return copy;
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement query = from.createStatement();
        ResultSet row = query.executeQuery("select * from " + table)) {
      ResultSetMetaData columns = row.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      String insert =
          "insert into %s (%s) values (%s)"
              .formatted(
                  table,
                  String.join(", ", names),
                  String.join(", ", Collections.nCopies(names.size(), "?")));
      try (PreparedStatement write = to.prepareStatement(insert)) {
        while (row.next()) {
          for (int i = 1; i <= names.size(); i++) {
            Object value = row.getObject(i);
            write.setObject(i, value instanceof Clob ? row.getString(i) : value);
          }
          write.executeUpdate();
        }
      }
    }
  }

  private static void write() throws Exception {
    Files.createDirectories(FILES);
    String url = Database.H2.fresh();
    byte[] workbook = new FilledDeclaration().withPoorTargets().xlsx();
    Files.write(WORKBOOK, workbook);
    try (RunningServer server = new RunningServer(url)) {
      HttpResponse<byte[]> answer = server.submit("申报表.xlsx", workbook);
      Files.write(ANSWER, answer.body());
    }
    sql(url, "script to '" + STORE + "'");
  }

  private static void sql(String url, String statement) throws SQLException {
    try (Connection connection = Database.H2.connect(url);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }
}
