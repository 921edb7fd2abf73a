package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Clerk;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RawHttp;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tells the server to stop while it has something to do. */
@Timeout(300)
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
final class StoppedTest {

  private static final int IN_FLIGHT = 20;
  private static final String UNIT = "某区健康促进中心";

  /** What the system says of a process that ended at the signal. */
  private static final int TERMINATED = 143;

  /** Far less than what it would wait for requests that do not end. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int PATIENCE_MILLIS = 90_000;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sender(Socket socket, byte[] body) {}

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void whatIsInFlightIsFinishedAndStoredAndNothingNewBegun(Database database) throws Exception {
    String url = database.fresh();
    String token = Clerk.at(url, UNIT);
    Map<String, String> settings = Map.of("JIHE_DB_URL", url);
    List<Sender> senders = new ArrayList<>();
    List<RawHttp.Answer> answers = new ArrayList<>();
    try (ServerProcess server = ServerProcess.ready(settings)) {
      for (int i = 0; i < IN_FLIGHT; i++) {
        senders.add(begun(server, token, body(i)));
      }
      server.tellToStop();
      untilClosed(server.at("/"));
      for (Sender sender : senders) {
        sender.socket().getOutputStream().write(sender.body());
      }
      for (Sender sender : senders) {
        answers.add(RawHttp.read(sender.socket().getInputStream()));
        sender.socket().close();
      }
      assertThat(answers).extracting(RawHttp.Answer::status).containsOnly(201);
      assertEndsSoon(server);
    }
    try (RunningServer again = new RunningServer(url)) {
      for (RawHttp.Answer answer : answers) {
        String id = answer.json().get("submission").asText();
        assertThat(again.get(token, "/api/v1/submissions/" + id).body()).isEqualTo(answer.body());
      }
    }
  }

  @Tag("slow")
  @Test
  void whoeverHasNothingToDoEndsAtOnce() throws Exception {
    try (ServerProcess server = ServerProcess.ready(Map.of("JIHE_DB_URL", Database.H2.fresh()))) {
      try (Socket kept = socket(server.at("/"))) {
        kept.getOutputStream()
            .write(
                "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(RawHttp.read(kept.getInputStream()).status()).isEqualTo(200);
        server.tellToStop();
        assertEndsSoon(server);
      }
    }
  }

  @Tag("slow")
  @Test
  void whileItEndsItSaysThatItIsNotReadyWhereOthersWatchIt() throws Exception {
    String url = Database.H2.fresh();
    String token = Clerk.at(url, UNIT);
    int port = ServerProcess.freePort();
    Map<String, String> settings =
        Map.of("JIHE_DB_URL", url, "JIHE_MANAGEMENT_PORT", String.valueOf(port));
    try (ServerProcess server = ServerProcess.ready(settings)) {
      URI watched = URI.create("http://localhost:" + port + "/health/readiness");
      assertThat(status(watched)).isEqualTo(200);
      assertThat(status(server.at("/health/readiness"))).isEqualTo(200);
      Sender sender = begun(server, token, body(0));
      server.tellToStop();
      untilClosed(server.at("/"));
      assertThat(status(watched)).isEqualTo(503);
      sender.socket().getOutputStream().write(sender.body());
      assertThat(RawHttp.read(sender.socket().getInputStream()).status()).isEqualTo(201);
      sender.socket().close();
      assertEndsSoon(server);
    }
  }

  private static int status(URI at) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Tag("slow")
  @Test
  void whoeverStopsSendingHoldsTheEndUpForSecondsOnly() throws Exception {
    String url = Database.H2.fresh();
    String token = Clerk.at(url, UNIT);
    try (ServerProcess server = ServerProcess.ready(Map.of("JIHE_DB_URL", url));
        Socket half = begun(server, token, body(0)).socket()) {
      server.tellToStop();
      assertEndsSoon(server);
      assertThat(half.getInputStream().read()).isNegative();
    }
  }

  /** A request whose head the server has taken, as it says; the body is still to come. */
  private static Sender begun(ServerProcess server, String token, byte[] body) throws IOException {
    Socket socket = socket(server.at("/"));
    String head =
        "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    String expected = "HTTP/1.1 100 Continue\r\n\r\n";
    byte[] said = socket.getInputStream().readNBytes(expected.length());
    assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo(expected);
    return new Sender(socket, body);
  }

  private static byte[] body(int number) {
    byte[] workbook = new FilledDeclaration().ofProject("项目" + number).xlsx();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(workbook);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static Socket socket(URI server) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Until nobody new is let in. */
  private static void untilClosed(URI server) throws Exception {
    Instant end = Instant.now().plus(SOON);
    while (Instant.now().isBefore(end)) {
      try {
        socket(server).close();
      } catch (ConnectException closed) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("it still lets others in");
  }

  private static void assertEndsSoon(ServerProcess server) {
    Instant done = Instant.now();
    assertThat(server.exitCode()).isEqualTo(TERMINATED);
    assertThat(Duration.between(done, Instant.now())).isLessThan(SOON);
    assertThat(server.output()).doesNotContain("ERROR").doesNotContain("WARN");
  }
}
