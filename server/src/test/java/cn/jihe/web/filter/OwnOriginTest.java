package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the runtime of Excel's save event asks for, which wants a word even from its own origin. */
final class OwnOriginTest {

  private static final String PUBLIC = "https://jihe.example.cn";
  private static final RunningServer SERVER =
      new RunningServer(
          Database.H2.fresh(), Map.of("jihe.public-url", "https://JIHE.example.cn:443/bureau/"));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<byte[]> preflight(String origin) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.at("/api/v1/checks"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type"));
  }

  private static HttpResponse<byte[]> check(String origin) {
    return SERVER.send(
        new Multipart()
            .file("表.xlsx", new FilledDeclaration().xlsx())
            .post(SERVER.at("/api/v1/checks"))
            .header("Origin", origin));
  }

  @Test
  void ourOwnOriginMayAskAndRead() {
    String reached = SERVER.at("/").toString().replaceAll("/$", "");
    for (String origin : List.of(PUBLIC, reached)) {
      HttpResponse<byte[]> asked = preflight(origin);
      assertThat(asked.statusCode()).isEqualTo(204);
      assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(origin);
      assertThat(header(asked, "Access-Control-Allow-Methods")).contains("POST");
      assertThat(header(asked, "Access-Control-Allow-Headers")).contains("Content-Type");
      HttpResponse<byte[]> checked = check(origin);
      assertThat(checked.statusCode()).isEqualTo(200);
      assertThat(header(checked, "Access-Control-Allow-Origin")).isEqualTo(origin);
      assertThat(header(checked, "Vary")).contains("Origin");
    }
  }

  @Test
  void ourOwnOriginMayReadWhatWentWrongToo() {
    HttpResponse<byte[]> refused =
        SERVER.send(
            new Multipart()
                .file("表.xlsx", new byte[] {1})
                .post(SERVER.at("/api/v1/checks"))
                .header("Origin", PUBLIC));
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo(PUBLIC);
  }

  @Test
  void otherOriginsMayNeither() {
    for (String origin : List.of("https://evil.example", "null", "https://jihe.example.cn.evil")) {
      for (HttpResponse<byte[]> answer : List.of(preflight(origin), check(origin))) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
      }
    }
  }

  @Test
  void whoSaysNoOriginGetsNoWord() {
    assertThat(header(SERVER.get("/api/v1/rules"), "Access-Control-Allow-Origin")).isEmpty();
  }
}
