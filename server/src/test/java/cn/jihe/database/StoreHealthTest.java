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

/** A store that takes nothing is not ready, though it can be read. */
final class StoreHealthTest {

  private static final String READINESS = "/health/readiness";

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
      readOnly(url, "on");
      assertComes(server, 503);
      assertThat(status(server, "/health/liveness")).isEqualTo(200);
      readOnly(url, "off");
      assertComes(server, 200);
    }
  }

  /** For connections made from now on; those that are there are ended. */
  private static void readOnly(String url, String value) throws Exception {
    try (Connection connection = Database.POSTGRESQL.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      statement.execute(
          "alter database "
              + connection.getCatalog()
              + " set default_transaction_read_only = "
              + value);
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }
}
