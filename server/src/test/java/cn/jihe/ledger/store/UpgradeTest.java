package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * A store as an earlier version left it reads the same now. {@code -Djihe.write=true} makes the
 * files of the present version: only before it is released, never afterwards.
 */
final class UpgradeTest {

  private static final Path FILES = Path.of("src/test/resources/store/0.1");
  private static final Path STORE = FILES.resolve("jihe.sql");
  private static final Path ANSWER = FILES.resolve("answer.json");
  private static final Path WORKBOOK = FILES.resolve("declaration.xlsx");

  @Test
  void aStoreOfVersion01ReadsAsItDid() throws Exception {
    if (Boolean.getBoolean("jihe.write")) {
      write();
    }
    String url = Database.H2.fresh();
    sql(url, "runscript from '" + STORE + "'");
    byte[] answer = Files.readAllBytes(ANSWER);
    try (RunningServer server = new RunningServer(url)) {
      assertThat(server.json("/api/v1/submissions").get("total").asInt())
          .as("of nobody yet")
          .isZero();
      server.clerk().unit("某区健康促进中心");
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
