package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Backup and restore as {@code docs/operating.md} describes them. */
@Execution(ExecutionMode.CONCURRENT)
final class BackupTest {

  private static final byte[] WORKBOOK = new FilledDeclaration().ofProject("备份").xlsx();

  private static String path(HttpResponse<byte[]> answer) {
    return "/api/v1/submissions/" + RunningServer.json(answer).get("submission").asText();
  }

  private static void assertThere(RunningServer restored, HttpResponse<byte[]> answer) {
    assertThat(restored.get(path(answer)).body()).isEqualTo(answer.body());
    assertThat(restored.get(path(answer) + "/original").body()).isEqualTo(WORKBOOK);
    HttpResponse<byte[]> later =
        restored.submit("表.xlsx", new FilledDeclaration().ofProject("之后").xlsx());
    assertThat(later.statusCode()).as("it takes more").isEqualTo(201);
  }

  @Test
  void aCopyOfTheBuiltInStoresFileHoldsEverything() throws Exception {
    Path folder = Database.folder();
    HttpResponse<byte[]> answer;
    try (RunningServer server = new RunningServer(Database.url(folder.resolve("jihe")))) {
      answer = server.submit("表.xlsx", WORKBOOK);
    }
    Path elsewhere = Database.folder();
    Files.copy(folder.resolve("jihe.mv.db"), elsewhere.resolve("jihe.mv.db"));
    try (RunningServer restored = new RunningServer(Database.url(elsewhere.resolve("jihe")))) {
      assertThere(restored, answer);
    }
  }

  @Test
  void aDumpOfPostgresTakenWhileItRunsHoldsEverything() throws Exception {
    assumeTrue(runs("pg_dump", "--version") && runs("pg_restore", "--version"));
    Path dump = Database.folder().resolve("jihe.dump");
    String from = Database.POSTGRESQL.fresh();
    String to = Database.POSTGRESQL.fresh();
    HttpResponse<byte[]> answer;
    try (RunningServer server = new RunningServer(from)) {
      answer = server.submit("表.xlsx", WORKBOOK);
      assertThat(runs("pg_dump", "--format=custom", "--file=" + dump, address(from))).isTrue();
    }
    assertThat(runs("pg_restore", "--dbname=" + address(to), "--exit-on-error", dump.toString()))
        .isTrue();
    try (RunningServer restored = new RunningServer(to)) {
      assertThere(restored, answer);
    }
  }

  /** As PostgreSQL's own tools write it. */
  private static String address(String jdbcUrl) {
    URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
    return "postgresql://postgres@" + uri.getAuthority() + uri.getPath();
  }

  private static boolean runs(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
