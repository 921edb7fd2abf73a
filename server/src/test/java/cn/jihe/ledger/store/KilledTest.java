package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Clerk;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills the server at any moment, again and again; {@code -Djihe.kills=50} for a longer run. */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
final class KilledTest {

  private static final int KILLS_ON_H2 = Integer.getInteger("jihe.kills", 20);
  private static final int KILLS_ON_POSTGRESQL = Integer.getInteger("jihe.kills", 10);

  /** Of those acknowledged before the last kill; after the last one all are looked for. */
  private static final int SAMPLE = 4;

  private static final int FORMS = 3;

  private static final int SENDERS = 3;
  private static final String SUBMISSIONS = "/api/v1/submissions";
  private static final String UNIT = "某区健康促进中心";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger made = new AtomicInteger();
  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<byte[]> unanswered = new ConcurrentLinkedQueue<>();
  private final Random random = new Random();
  private String token = "";

  @SuppressWarnings("ArrayRecordComponent") // compared by content
  private record Acknowledged(String id, byte[] workbook, byte[] answer) {}

  @Test
  void whatWasAcknowledgedIsThereAfterAKillAndNothingIsHalfThere() throws Exception {
    kill(Database.H2, 1);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void soItIsOnEitherDatabaseAfterOneKillAndAnother(Database database) throws Exception {
    kill(database, database == Database.H2 ? KILLS_ON_H2 : KILLS_ON_POSTGRESQL);
  }

  private void kill(Database database, int kills) throws Exception {
    String url = database.fresh();
    token = Clerk.at(url, UNIT);
    Map<String, String> settings = Map.of("JIHE_DB_URL", url);
    int cutOff = 0;
    for (int kill = 0; kill < kills; kill++) {
      try (ServerProcess server = ServerProcess.ready(settings)) {
        assertAreThere(
            server, acknowledged.stream().skip(Math.max(0, acknowledged.size() - SAMPLE)));
        sendAgain(server);
        cutOff += sendUntilKilled(server);
      }
    }
    try (ServerProcess server = ServerProcess.ready(settings)) {
      sendAgain(server);
      assertAreThere(server, acknowledged.stream());
      assertNothingElseIsThere(server);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(kills);
    System.out.printf(
        "%s: %d kills, %d acknowledged and all there, %d calls cut off and sent again%n",
        database, kills, acknowledged.size(), cutOff);
  }

  /** As their senders would: whether the first time counted or not, it is there once. */
  private void sendAgain(ServerProcess server) {
    for (byte[] workbook = unanswered.poll(); workbook != null; workbook = unanswered.poll()) {
      assertThat(send(server, workbook)).isTrue();
    }
  }

  /** Sends from several sides at once and kills after a random while. */
  private int sendUntilKilled(ServerProcess server) throws Exception {
    AtomicInteger cutOff = new AtomicInteger();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(
            () -> {
              while (send(server)) {
                Thread.onSpinWait();
              }
              cutOff.incrementAndGet();
            });
      }
      int enough = acknowledged.size() + random.nextInt(1, 6);
      while (acknowledged.size() < enough) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
      server.kill();
    }
    return cutOff.get();
  }

  private boolean send(ServerProcess server) {
    int number = made.incrementAndGet();
    return send(
        server,
        FilledDeclaration.xlsx(
            form("共有项目", number), form("项目" + number, number), form("另一项目" + number, number)));
  }

  /** Whether there was an answer. */
  private boolean send(ServerProcess server, byte[] workbook) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              signed(new Multipart().file("表.xlsx", workbook).post(server.at(SUBMISSIONS))),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).isIn(200, 201);
      String id = JSON.readTree(response.body()).get("submission").asText();
      acknowledged.add(new Acknowledged(id, workbook, response.body()));
      return true;
    } catch (IOException killed) {
      unanswered.add(workbook);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest signed(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token).build();
  }

  private static FilledDeclaration form(String project, int number) {
    return new FilledDeclaration().ofProject(project).with("E13", "≥" + number + ".00(场)");
  }

  private void assertAreThere(ServerProcess server, Stream<Acknowledged> wanted) throws Exception {
    for (Acknowledged one : wanted.toList()) {
      String path = SUBMISSIONS + "/" + one.id();
      assertThat(get(server, path)).isEqualTo(one.answer());
      assertThat(get(server, path + "/original")).isEqualTo(one.workbook());
    }
  }

  /** Each workbook once, whole, and versions without a gap. */
  private void assertNothingElseIsThere(ServerProcess server) throws Exception {
    assertThat(all(server, SUBMISSIONS))
        .extracting(row -> row.get("submission").asText())
        .containsExactlyInAnyOrderElementsOf(acknowledged.stream().map(Acknowledged::id).toList());
    int versions = 0;
    for (JsonNode row : all(server, "/api/v1/dossiers")) {
      JsonNode dossier =
          JSON.readTree(get(server, "/api/v1/dossiers/" + row.get("dossier").asText()));
      assertThat(dossier.get("newest").asInt()).isEqualTo(dossier.get("versions").size());
      versions += dossier.get("versions").size();
    }
    assertThat(versions).isEqualTo(acknowledged.size() * FORMS);
  }

  private List<JsonNode> all(ServerProcess server, String path) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (int page = 0; ; page++) {
      JsonNode part = JSON.readTree(get(server, path + "?size=200&page=" + page));
      part.get("items").forEach(rows::add);
      if (rows.size() >= part.get("total").asInt()) {
        return rows;
      }
    }
  }

  private byte[] get(ServerProcess server, String path) throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            signed(HttpRequest.newBuilder(server.at(path))),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }
}
