package cn.jihe.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.DiskLog;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.LoggedFiles;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A store that takes nothing is not ready, though it can be read. */
@Execution(ExecutionMode.CONCURRENT)
final class StoreHealthTest {

  private static final String READINESS = "/health/readiness";

  /** As PostgreSQL says that its disk is full. */
  private static final String REFUSE =
      "create function refuse() returns trigger as $$ begin"
          + " raise exception using errcode = '53100'; end $$ language plpgsql";

  private static final String ON_WRITE =
      "create trigger refuse before insert or update on store_probe execute function refuse()";

  private static int status(RunningServer server, URI at) {
    return server.send(HttpRequest.newBuilder(at)).statusCode();
  }

  private static int status(RunningServer server, String path) {
    return status(server, server.at(path));
  }

  /** Asks again for a while: it looks only now and then. */
  private static void assertComes(RunningServer server, int status) throws Exception {
    Instant end = Instant.now().plusSeconds(40);
    while (status(server, READINESS) != status && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(status(server, READINESS)).isEqualTo(status);
  }

  @Test
  void aFullDiskShowsAndWhenItIsEmptiedAllIsWellAgain() throws Exception {
    DiskLog disk = new DiskLog();
    String url = LoggedFiles.url(Database.folder().resolve("jihe"), disk);
    int port = ServerProcess.freePort();
    try (RunningServer server = new RunningServer(url, Map.of("endpoints.all.port", port))) {
      URI watched = URI.create("http://localhost:" + port);
      byte[] before = new FilledDeclaration().ofProject("之前").xlsx();
      HttpResponse<byte[]> kept = server.submit("表.xlsx", before);
      assertThat(kept.statusCode()).isEqualTo(201);
      assertThat(status(server, READINESS)).isEqualTo(200);
      assertThat(status(server, watched.resolve(READINESS))).isEqualTo(200);
      assertThat(status(server, watched.resolve("/health"))).isEqualTo(200);
      assertThat(status(server, watched.resolve("/api/v1/rules"))).isEqualTo(404);

      disk.full(true);
      byte[] during = new FilledDeclaration().ofProject("期间").xlsx();
      HttpResponse<byte[]> refused = server.submit("表.xlsx", during);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(RunningServer.json(refused).get("code").asText()).isEqualTo("store-unavailable");
      assertComes(server, 503);
      assertThat(status(server, watched.resolve(READINESS))).isEqualTo(503);
      assertThat(status(server, "/health/liveness")).isEqualTo(200);

      disk.full(false);
      assertComes(server, 200);
      assertThat(server.submit("表.xlsx", during).statusCode()).isEqualTo(201);
      assertThat(server.submit("表.xlsx", before).body()).isEqualTo(kept.body());
    }
  }

  @Tag("slow")
  @Test
  void aDatabaseThatTakesNothingAnyMoreShows() throws Exception {
    String url = Database.POSTGRESQL.fresh();
    try (RunningServer server = new RunningServer(url)) {
      assertThat(status(server, READINESS)).isEqualTo(200);
      run(url, REFUSE, ON_WRITE);
      assertComes(server, 503);
      assertThat(status(server, "/health/liveness")).isEqualTo(200);
      run(url, "drop trigger refuse on store_probe");
      assertComes(server, 200);
    }
  }

  private static void run(String url, String... statements) throws Exception {
    try (Connection connection = Database.POSTGRESQL.connect(url);
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }
}
