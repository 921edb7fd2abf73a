package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The database goes away under the running server, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
final class DatabaseGoneTest {

  private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  /** As its sender would: again while it is told to try later. The pool looks only now and then. */
  private static HttpResponse<byte[]> afterAWhile(RunningServer server, byte[] workbook) {
    Instant end = Instant.now().plusSeconds(30);
    HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
    while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
      answer = server.submit("表.xlsx", workbook);
    }
    return answer;
  }

  @Test
  void withoutItsDatabaseItSaysSoAndWithItAgainItGoesOnByItself() throws Exception {
    Path folder = Database.folder();
    int port = ServerProcess.freePort();
    EmbeddedPostgres postgres = postgres(folder, port);
    String url = postgres.getJdbcUrl("postgres", "postgres");
    Map<String, Object> impatient = Map.of("datasources.default.connection-timeout", 2000);
    try (RunningServer server = new RunningServer(url, impatient)) {
      byte[] before = new FilledDeclaration().ofProject("之前").xlsx();
      HttpResponse<byte[]> kept = server.submit("表.xlsx", before);
      assertThat(kept.statusCode()).isEqualTo(201);

      postgres.close();
      byte[] during = new FilledDeclaration().ofProject("期间").xlsx();
      HttpResponse<byte[]> refused = server.submit("表.xlsx", during);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(RunningServer.json(refused).get("code").asText()).isEqualTo("store-unavailable");
      assertThat(server.get("/api/v1/dossiers").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/readiness").statusCode()).isEqualTo(503);
      assertThat(server.get("/health/liveness").statusCode()).isEqualTo(200);
      assertThat(
              server
                  .send(new Multipart().file("表.xlsx", during).post(server.at("/api/v1/checks")))
                  .statusCode())
          .as("checks need no store")
          .isEqualTo(200);

      try (EmbeddedPostgres back = postgres(folder, port)) {
        assertThat(back.getPort()).isEqualTo(port);
        assertThat(afterAWhile(server, during).statusCode()).isEqualTo(201);
        assertThat(server.submit("表.xlsx", before).body()).isEqualTo(kept.body());
        assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
      }
    }
  }
}
