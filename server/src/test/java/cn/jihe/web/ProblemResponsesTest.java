package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
final class ProblemResponsesTest {

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ProblemResponsesTest(EmbeddedServer server) {
    this.server = server;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.getURI().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void isProblem(HttpResponse<String> response, int status, String code)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("requestId").asText())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"/api", "/api/nowhere", "/api/v1/rules/T999", "/api/v1/templates/nothing"})
  void anUnknownAddressIsNotFound(String path) throws Exception {
    isProblem(send(to(path)), 404, "not-found");
  }

  @Test
  void aBrowserThatCallsTheApiGetsAProblemToo() throws Exception {
    isProblem(send(to("/api/nowhere").header("Accept", "text/html")), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({"GET, /api/v1/checks", "DELETE, /api/v1/rules"})
  void aWrongMethodIsNotAllowed(String method, String path) throws Exception {
    isProblem(
        send(to(path).method(method, HttpRequest.BodyPublishers.noBody())),
        405,
        "method-not-allowed");
  }

  @Test
  void aBodyOfAnotherTypeIsNotSupported() throws Exception {
    isProblem(
        send(
            to("/api/v1/checks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))),
        415,
        "unsupported-media-type");
  }

  @Test
  void aPostWithoutABodyIsAProblem() throws Exception {
    HttpResponse<String> response =
        send(to("/api/v1/checks").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).isBetween(400, 415);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aMultipartBodyThatBreaksOffHasNoFile() throws Exception {
    isProblem(
        send(
            to("/api/v1/checks")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nabc"))),
        400,
        "missing-file");
  }

  @Test
  void aMultipartBodyWithoutABoundaryHasNoFile() throws Exception {
    isProblem(
        send(
            to("/api/v1/checks")
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("abc"))),
        400,
        "missing-file");
  }

  @Test
  void aTypeWeCannotAnswerInIsNotAcceptable() throws Exception {
    isProblem(send(to("/api/v1/rules").header("Accept", "application/xml")), 406, "not-acceptable");
  }

  @Test
  void problemsSpeakTheCallersLanguage() throws Exception {
    assertThat(send(to("/api/nowhere")).body()).contains("没有这个地址");
    assertThat(send(to("/api/nowhere").header("Accept-Language", "en-GB,zh;q=0.3")).body())
        .contains("There is nothing at this address");
  }

  @Test
  void aSaneRequestIdIsKeptAndAnotherIsReplaced() throws Exception {
    assertThat(send(to("/").header("X-Request-Id", "abc-123")).headers().firstValue("X-Request-Id"))
        .hasValue("abc-123");
    assertThat(
            send(to("/").header("X-Request-Id", "a b\"<x>")).headers().firstValue("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/assets/page.css", "/api/v1/rules", "/health"})
  void everyAnswerForbidsBrowsersWhatTheyNeedNot(String path) throws Exception {
    HttpResponse<String> response = send(to(path));
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET /a|b\"{} HTTP/1.1\r\nHost: x\r\n\r\n"
      })
  void whatIsHardlyHttpNeverGetsAServerErrorOrAnotherBody(String raw) throws Exception {
    String answer = raw(raw);
    assertThat(answer).startsWith("HTTP/1.").contains(" 400 ");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .contains("content-type: application/problem+json");
  }

  @Test
  void anAddressThatIsTooLongIsAProblem() throws Exception {
    assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .contains("application/problem+json")
        .doesNotContain("too-large");
  }

  private String raw(String request) throws IOException {
    URI uri = server.getURI();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      byte[] answer = new byte[8_192];
      int length = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }
  }

  @Test
  void healthSaysOnlyThatItIsUp() throws Exception {
    HttpResponse<String> response = send(to("/health"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(send(to("/health/liveness")).statusCode()).isEqualTo(200);
    assertThat(send(to("/health/readiness")).statusCode()).isEqualTo(200);
  }
}
