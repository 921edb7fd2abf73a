package cn.jihe.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class WhoMaySubmitTest {

  private static final RunningServer CLOSED = SharedServer.on(Database.H2);
  private static final RunningServer OPEN =
      new RunningServer(
          Database.H2.fresh(),
          Map.of(
              "jihe.submissions.from", "anywhere", "jihe.public-url", "https://jihe.example.cn"));

  @AfterAll
  static void stop() {
    OPEN.close();
  }

  private static HttpRequest.Builder post(RunningServer server) {
    return new Multipart()
        .file("表.xlsx", new FilledDeclaration().xlsx())
        .post(server.at("/api/v1/submissions"));
  }

  private static void assertProblem(HttpResponse<byte[]> response, String code) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(RunningServer.json(response).get("code").asText()).isEqualTo(code);
  }

  @Test
  void whatComesThroughAProxyIsNotFromThisComputer() {
    for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
      assertProblem(CLOSED.send(post(CLOSED).header(header, "10.1.2.3")), "local-only");
      assertProblem(
          CLOSED.send(
              HttpRequest.newBuilder(CLOSED.at("/api/v1/submissions")).header(header, "10.1.2.3")),
          "local-only");
      assertProblem(
          CLOSED.send(
              HttpRequest.newBuilder(CLOSED.at("/api/v1/dossiers")).header(header, "10.1.2.3")),
          "local-only");
    }
  }

  @Test
  void anOperatorCanOpenIt() {
    assertThat(OPEN.send(post(OPEN).header("X-Forwarded-For", "10.1.2.3")).statusCode())
        .isIn(200, 201);
  }

  @Test
  void anotherSitesPageIsTurnedAway() {
    for (RunningServer server : List.of(CLOSED, OPEN)) {
      assertProblem(
          server.send(post(server).header("Origin", "https://evil.example")), "other-site");
      assertProblem(server.send(post(server).header("Origin", "null")), "other-site");
      assertProblem(server.send(post(server).header("Sec-Fetch-Site", "cross-site")), "other-site");
    }
  }

  @Test
  void ourOwnPageAndProgramsAreLetIn() {
    assertThat(CLOSED.send(post(CLOSED)).statusCode()).isIn(200, 201);
    String own = CLOSED.at("/").toString().replaceAll("/$", "");
    assertThat(CLOSED.send(post(CLOSED).header("Origin", own)).statusCode()).isIn(200, 201);
    assertThat(OPEN.send(post(OPEN).header("Origin", "https://jihe.example.cn")).statusCode())
        .isIn(200, 201);
  }
}
