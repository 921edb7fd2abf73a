package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ScannerServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What an upload passes before anybody looks into it, over HTTP. */
final class UploadGatesTest {

  private static final byte[] GOOD = new FilledDeclaration().xlsx();
  private static final byte[] BAD = "PK\3\4 EICAR".getBytes(StandardCharsets.US_ASCII);

  /** More than a connection takes before anybody reads it. */
  private static final byte[] LARGE = new byte[18 << 20];

  private static final AtomicReference<ScannerServer.Behaviour> SCANNING =
      new AtomicReference<>(UploadGatesTest::scan);
  private static final ScannerServer SCANNER =
      ScannerServer.doing(socket -> Objects.requireNonNull(SCANNING.get()).serve(socket));
  private static final RunningServer SERVER =
      new RunningServer(
          Database.H2.fresh(),
          Map.of(
              "jihe.proxies",
              "127.0.0.1",
              "jihe.rates.checks",
              3,
              "jihe.rates.uploads",
              2,
              "jihe.scanner.address",
              SCANNER.address(),
              "jihe.scanner.patience",
              "1s"));

  @AfterAll
  static void stop() {
    SERVER.close();
    SCANNER.close();
  }

  private static void scan(Socket socket) throws IOException {
    String file = new String(ScannerServer.receive(socket), StandardCharsets.ISO_8859_1);
    ScannerServer.say(socket, file.contains("EICAR") ? "stream: Eicar FOUND\0" : "stream: OK\0");
  }

  private static HttpRequest.Builder post(String path, byte[]... files) {
    Multipart body = new Multipart();
    for (byte[] file : files) {
      body.file("表.xlsx", file);
    }
    return body.post(SERVER.at(path));
  }

  private static HttpResponse<byte[]> check(String sender, byte[]... files) {
    return SERVER.send(post("/api/v1/checks", files).header("X-Forwarded-For", sender));
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo(code);
  }

  @Test
  void whoeverSendsTooMuchIsToldWhenToComeAgain() {
    for (int i = 0; i < 3; i++) {
      assertThat(check("192.0.2.1", GOOD).statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> refused = check("192.0.2.1", GOOD);
    assertProblem(refused, 429, "too-many");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("")))
        .isBetween(1, 60);
    assertThat(check("192.0.2.9, 192.0.2.1", GOOD).statusCode()).isEqualTo(429);
    assertThat(check("192.0.2.1, 192.0.2.2", GOOD).statusCode()).isEqualTo(200);
    assertThat(
            SERVER
                .send(
                    HttpRequest.newBuilder(SERVER.at("/api/v1/rules"))
                        .header("X-Forwarded-For", "192.0.2.1"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void eachFileOfARequestCounts() {
    assertThat(check("192.0.2.3", GOOD, GOOD).statusCode()).isEqualTo(400);
    HttpResponse<byte[]> page =
        SERVER.send(post("/check", GOOD, GOOD).header("X-Forwarded-For", "192.0.2.3"));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("请等一分钟");
  }

  @Test
  void aFormWithoutFilesIsNoUpload() {
    for (int i = 0; i < 5; i++) {
      HttpRequest.Builder leaves =
          new Multipart().part("name=\"do\"", new byte[] {'x'}).post(SERVER.at("/sign-out"));
      assertThat(SERVER.send(leaves.header("X-Forwarded-For", "192.0.2.20")).statusCode())
          .isNotEqualTo(429);
    }
    assertThat(check("192.0.2.20", GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void anAccountIsCountedByItselfWhereverItIs() {
    People people = People.of(SERVER);
    String token = people.token(Role.CLERK, people.root("单位"));
    for (int i = 0; i < 2; i++) {
      assertThat(signedIn(token, "192.0.2.1" + i).statusCode()).isEqualTo(200);
    }
    assertProblem(signedIn(token, "192.0.2.14"), 429, "too-many");
    assertThat(check("192.0.2.14", GOOD).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<byte[]> signedIn(String token, String sender) {
    return SERVER.send(
        post("/api/v1/checks", GOOD)
            .header("X-Forwarded-For", sender)
            .header("Authorization", "Bearer " + token));
  }

  @Test
  void thisComputerIsNotCounted() {
    for (int i = 0; i < 5; i++) {
      assertThat(SERVER.send(post("/api/v1/checks", GOOD)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatTheScannerFindsIsNotOpenedOnAnyWay() {
    for (String path : new String[] {"checks", "annotations", "fixes"}) {
      assertProblem(SERVER.send(post("/api/v1/" + path, BAD)), 422, "infected");
    }
    HttpResponse<byte[]> page = SERVER.send(post("/check", GOOD, BAD));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("带有病毒");
    HttpResponse<byte[]> kept = SERVER.send(post("/check", GOOD));
    assertThat(kept.statusCode()).isEqualTo(303);
    String result = kept.headers().firstValue("Location").orElseThrow();
    assertThat(SERVER.send(post(result, BAD)).statusCode()).isEqualTo(422);
    assertThat(new String(SERVER.get(result).body(), StandardCharsets.UTF_8))
        .containsOnlyOnce("<article class=\"file");
  }

  @Test
  void tooManyFilesAreNotCalledTooLarge() {
    byte[][] files = new byte[200][];
    Arrays.fill(files, new byte[] {1});
    HttpResponse<byte[]> answer = SERVER.send(post("/api/v1/checks", files));
    assertProblem(answer, 422, "too-many-files");
    assertThat(RunningServer.json(answer).get("detail").asText()).contains("128 个");
  }

  @Test
  void withoutAWordOfTheScannersNothingIsOpened() {
    try {
      for (ScannerServer.Behaviour odd :
          new ScannerServer.Behaviour[] {
            socket -> {},
            socket -> ScannerServer.say(socket, "stream: OK\0"),
            socket -> Thread.sleep(20_000),
            socket -> {
              ScannerServer.receive(socket);
              for (int i = 0; i < 200; i++) {
                ScannerServer.say(socket, "s");
                Thread.sleep(100);
              }
            }
          }) {
        SCANNING.set(odd);
        Instant begun = Instant.now();
        HttpResponse<byte[]> answer = SERVER.send(post("/api/v1/checks", LARGE));
        assertProblem(answer, 503, "not-scanned");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
      }
    } finally {
      SCANNING.set(UploadGatesTest::scan);
    }
    assertThat(SERVER.send(post("/api/v1/checks", GOOD)).statusCode()).isEqualTo(200);
  }
}
