package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RawHttp;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the server is for, byte by byte: with a public address, and without one. */
final class KnownHostsTest {

  private static final RunningServer PLAIN = SharedServer.on(Database.H2);
  private static final RunningServer PUBLIC =
      new RunningServer(
          Database.H2.fresh(),
          Map.of(
              "jihe.public-url", "https://Jihe.example.cn:8443/bureau/",
              "jihe.proxies", "127.0.0.1, 10.9.0.0/16"));

  @AfterAll
  static void stop() {
    PUBLIC.close();
  }

  private static RawHttp.Answer get(RunningServer server, String path, String... headers)
      throws IOException {
    return send(server, "GET " + path + " HTTP/1.1", new byte[0], headers);
  }

  private static RawHttp.Answer send(
      RunningServer server, String line, byte[] body, String... headers) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head = line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    request.write(head.getBytes(StandardCharsets.ISO_8859_1));
    request.write(body);
    return RawHttp.send(server.at("/"), request.toByteArray());
  }

  /** A check, as a page with this origin would have a browser ask for it. */
  private static RawHttp.Answer check(RunningServer server, String host, String... more)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    body.write(new FilledDeclaration().xlsx());
    body.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
    String[] headers = new String[more.length + 3];
    headers[0] = "Host: " + host;
    headers[1] = "Content-Type: multipart/form-data; boundary=b";
    headers[2] = "Content-Length: " + body.size();
    System.arraycopy(more, 0, headers, 3, more.length);
    return send(server, "POST /api/v1/checks HTTP/1.1", body.toByteArray(), headers);
  }

  private static void assertProblem(RawHttp.Answer answer, int status, String code)
      throws IOException {
    assertThat(answer.status()).as(answer.head()).isEqualTo(status);
    assertThat(answer.json().get("code").asText()).isEqualTo(code);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "localhost:65535",
        "127.0.0.1",
        "127.255.3.9:8080",
        "[::1]",
        "[::1]:99",
        "[0:0:0:0:0:0:0:1]:99",
        "[::ffff:127.0.0.1]"
      })
  void namesOfThisComputerAreOursWhateverThePort(String host) throws IOException {
    for (RunningServer server : List.of(PLAIN, PUBLIC)) {
      assertThat(get(server, "/api/v1/rules/T49", "Host: " + host).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jihe.example.cn", "JIHE.EXAMPLE.CN:8443", "jihe.example.cn:8080"})
  void thePublicNameIsOursWhereItIsSet(String host) throws IOException {
    assertThat(get(PUBLIC, "/api/v1/rules/T49", "Host: " + host).status()).isEqualTo(200);
    assertProblem(get(PLAIN, "/api/v1/rules/T49", "Host: " + host), 421, "wrong-host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "evil-localhost",
        "localhost#evil",
        "localhost/evil",
        "localhost?evil",
        "localhost\\evil",
        "localhost@evil",
        "user@localhost",
        "localhost:80@evil.example",
        "localhost:",
        "localhost:x",
        "localhost:65536",
        "localhost:-1",
        "localhost.",
        "localhost, evil.example",
        "localhost evil",
        "127.1",
        "127.0.0.1.evil.example",
        "0.0.0.0",
        "[::]",
        "[::1",
        "::1",
        "[::1]x",
        "[::1%25lo]",
        "2130706433",
        "jihe.example.cn.evil",
        "xjihe.example.cn",
        "jihe.example.cn.",
        "@@",
        "\u00e4"
      })
  void whatIsNotOursIsTurnedAwayWithoutAWordToItsPages(String host) throws IOException {
    for (RunningServer server : List.of(PLAIN, PUBLIC)) {
      for (String path : List.of("/api/v1/rules/T49", "/api/v1/submissions", "/api/nothing")) {
        assertProblem(
            get(server, path, "Host: " + host, "Origin: http://" + host), 421, "wrong-host");
      }
      assertProblem(check(server, host, "Origin: http://" + host), 421, "wrong-host");
      assertThat(
              send(
                      server,
                      "OPTIONS /api/v1/checks HTTP/1.1",
                      new byte[0],
                      "Host: " + host,
                      "Origin: http://" + host,
                      "Access-Control-Request-Method: POST")
                  .head())
          .startsWith("HTTP/1.1 421")
          .doesNotContainIgnoringCase("access-control");
    }
  }

  @Test
  void aPersonIsToldWhatToDoInBothLanguages() throws IOException {
    RawHttp.Answer answer = get(PLAIN, "/rules/T49?lang=en", "Host: jihe.bureau.cn");
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("administrator", "id=\"request-number\"")
        .doesNotContain("JIHE_");
    assertThat(
            new String(
                get(PLAIN, "/assets/page.css", "Host: jihe.bureau.cn").body(),
                StandardCharsets.UTF_8))
        .contains("管理员登记");
  }

  @Test
  void whetherItIsWellIsSaidToWhoeverAsks() throws IOException {
    for (String path : List.of("/health", "/health/liveness", "/health/readiness")) {
      assertThat(get(PLAIN, path, "Host: 10.1.2.3:8080").status()).as(path).isEqualTo(200);
      assertThat(send(PLAIN, "GET " + path + " HTTP/1.0", new byte[0], "A: b").status())
          .as(path)
          .isEqualTo(200);
    }
    for (String path : List.of("/healthy", "/health/../api/v1/rules", "/health/x", "//x/health")) {
      assertThat(get(PLAIN, path, "Host: 10.1.2.3:8080").status()).as(path).isIn(400, 421);
    }
  }

  @Test
  void whatIsSaidTwiceOrNotAtAllIsNoRequest() throws IOException {
    String path = "/api/v1/rules/T49";
    String own = "Host: localhost";
    for (RawHttp.Answer answer :
        List.of(
            get(PLAIN, path, own, own),
            get(PLAIN, path, own, "Host: evil.example"),
            get(PLAIN, path, "Host: evil.example", own),
            get(PLAIN, path, own, "hOST: evil.example"),
            get(PLAIN, path, own, "Origin: http://localhost", "Origin: http://localhost"),
            get(PLAIN, path, own, "Origin: http://localhost", "Origin: https://evil.example"),
            get(PLAIN, path, "A: b"),
            check(PLAIN, "localhost", "Origin: http://localhost", "Origin: http://evil"))) {
      assertProblem(answer, 400, "bad-request");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/api/v1/rules/T49, localhost, 200",
    "HTTP://LOCALHOST/api/v1/rules/T49, localhost, 200",
    "http://evil.example/api/v1/rules/T49, localhost, 400",
    "http://localhost/api/v1/rules/T49, evil.example, 400",
    "http://evil.example/api/v1/rules/T49, evil.example, 421",
    "http://localhost:81/api/v1/rules/T49, localhost:82, 400",
    "http://evil@localhost/api/v1/rules/T49, localhost, 400",
    "http://localhost#evil/api/v1/rules/T49, localhost, 400",
    "ftp://evil.example/api/v1/rules/T49, localhost, 400",
    "http:///api/v1/rules/T49, localhost, 400",
    "http://evil.example/health, localhost, 400",
    "http://evil.example, localhost, 400"
  })
  void aWholeAddressInTheFirstLineIsOfTheSameHost(String line, String host, int status)
      throws IOException {
    assertThat(get(PLAIN, line, "Host: " + host).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080",
    "localhost:8080, https://localhost:8080",
    "localhost, http://localhost:80",
    "[::1]:8080, http://[::1]:8080",
    "jihe.example.cn:8443, https://jihe.example.cn:8443",
    "jihe.example.cn, https://jihe.example.cn:8443",
    "127.0.0.1:8080, https://JIHE.example.cn:8443",
    "jihe.example.cn:8080, http://jihe.example.cn:8080"
  })
  void ourOwnPagesMaySendAndRead(String host, String origin) throws IOException {
    RawHttp.Answer answer = check(PUBLIC, host, "Origin: " + origin);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:3000",
    "localhost:8080, http://evil.example:8080",
    "localhost:8080, http://evil://localhost:8080",
    "localhost:8080, http://evil@localhost:8080",
    "localhost:8080, http://xlocalhost:8080",
    "localhost:8080, ftp://localhost:8080",
    "localhost:8080, http://localhost:8080/",
    "localhost:8080, //localhost:8080",
    "localhost:8080, localhost:8080",
    "localhost:8080, null",
    "localhost:8080, 'http://localhost:8080, http://evil.example'",
    "localhost:8080, http://127.0.0.1:8080",
    "jihe.example.cn:8443, http://jihe.example.cn:8443",
    "jihe.example.cn:8443, https://jihe.example.cn",
    "jihe.example.cn:8443, https://jihe.example.cn.evil:8443",
    "jihe.example.cn:8080, https://jihe.example.cn:8080"
  })
  void thePagesOfOthersMayNeither(String host, String origin) throws IOException {
    assertProblem(check(PUBLIC, host, "Origin: " + origin), 403, "other-site");
    RawHttp.Answer read = get(PUBLIC, "/api/v1/rules/T49", "Host: " + host, "Origin: " + origin);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.head()).doesNotContainIgnoringCase("access-control");
  }

  @Test
  void ourOwnPagesMayDoWhateverTheApiTakes() throws IOException {
    RawHttp.Answer answer =
        send(
            PUBLIC,
            "OPTIONS /api/v1/tokens/1 HTTP/1.1",
            new byte[0],
            "Host: localhost:8080",
            "Origin: https://jihe.example.cn:8443",
            "Connection: close",
            "Access-Control-Request-Method: DELETE",
            "Access-Control-Request-Headers: authorization");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT", "PATCH", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
  }
}
