package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SlowChecks;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every thread that may work on uploads has one that does not end, and all places are taken. */
@Timeout(120)
final class BusyServerTest {

  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
  private static final int WAITING = 3;
  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final int TRIES = 4;

  private static final List<String> CALLS =
      List.of("/api/v1/checks", "/api/v1/annotations", "/api/v1/submissions", "/check");

  @Test
  void nothingElseWaitsForUploadsThatDoNotEnd() throws Exception {
    Map<String, Object> settings =
        Map.of(
            SlowChecks.PROPERTY,
            true,
            "jihe.checks.waiting",
            WAITING,
            "endpoints.prometheus.enabled",
            true);
    byte[] workbook = new FilledDeclaration().xlsx();
    try (RunningServer server = new RunningServer(Database.H2.fresh(), settings);
        ExecutorService senders = Executors.newCachedThreadPool()) {
      String submitted =
          RunningServer.json(
                  server.submit("表.xlsx", new FilledDeclaration().ofProject("先交的").xlsx()))
              .get("submission")
              .asText();
      warmUp(server);
      List<Future<HttpResponse<byte[]>>> slow = new ArrayList<>();
      for (int i = 0; i < AT_ONCE + WAITING; i++) {
        String path = CALLS.get(i % CALLS.size());
        slow.add(senders.submit(() -> post(server, path, workbook)));
      }
      try {
        untilBusy(server);
        theRestAnswersInTime(server, submitted);
        for (String path :
            List.of(
                "/api/v1/checks", "/api/v1/annotations", "/api/v1/fixes", "/api/v1/submissions")) {
          assertIsBusy(timed(path, () -> post(server, path, workbook)));
        }
        String annotated = "/api/v1/submissions/" + submitted + "/annotated";
        assertIsBusy(timed(annotated, () -> server.get(annotated)));
        assertThat(metrics(server)).contains("jihe_queue " + (AT_ONCE + WAITING) + ".0");
      } finally {
        SlowChecks.ENOUGH.countDown();
      }
      for (Future<HttpResponse<byte[]>> each : slow) {
        assertThat(each.get().statusCode()).isIn(200, 201, 303);
      }
      assertThat(metrics(server)).contains("jihe_queue 0.0");
    }
  }

  /** The first call of each kind loads classes, which is not what is measured. */
  private static void warmUp(RunningServer server) {
    others("x").forEach(server::get);
  }

  private static List<String> others(String submission) {
    return List.of(
        "/health/readiness",
        "/health/liveness",
        "/api/v1/rules",
        "/api/v1/rules/T49",
        "/api/v1/templates",
        "/api/v1/templates/DECLARATION-2024",
        "/api/v1/submissions",
        "/api/v1/submissions/" + submission,
        "/api/v1/dossiers",
        "/",
        "/rules",
        "/prometheus");
  }

  private static void theRestAnswersInTime(RunningServer server, String submission)
      throws Exception {
    for (String path : others(submission)) {
      assertThat(timed(path, () -> server.get(path)).statusCode()).as(path).isEqualTo(200);
    }
  }

  /** The quickest of some tries: a machine may be busy with other tests too. */
  private static HttpResponse<byte[]> timed(String path, Callable<HttpResponse<byte[]>> call)
      throws Exception {
    for (int tries = 1; ; tries++) {
      Instant begun = Instant.now();
      HttpResponse<byte[]> answer = call.call();
      Duration took = Duration.between(begun, Instant.now());
      if (took.compareTo(AT_MOST) < 0) {
        return answer;
      }
      assertThat(tries).as("%s took %s", path, took).isLessThan(TRIES);
    }
  }

  private static void assertIsBusy(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo("busy");
  }

  private static HttpResponse<byte[]> post(RunningServer server, String path, byte[] workbook) {
    return server.send(
        server
            .clerk()
            .signed(new Multipart().file(SlowChecks.SLOW, workbook).post(server.at(path))));
  }

  private static void untilBusy(RunningServer server) throws InterruptedException {
    WorkbookPool pool = server.context().getBean(WorkbookPool.class);
    while (pool.busy() < AT_ONCE + WAITING) {
      Thread.sleep(10);
    }
  }

  private static String metrics(RunningServer server) {
    return new String(server.get("/prometheus").body(), StandardCharsets.UTF_8);
  }
}
