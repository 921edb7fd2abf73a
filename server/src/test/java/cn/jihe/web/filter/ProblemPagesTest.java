package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems as pages, where people come. */
final class ProblemPagesTest {

  private static final RunningServer SERVER = SharedServer.on(Database.H2);

  private static HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.at(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return SERVER.send(request);
  }

  private static String page(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(text).contains("id=\"request-number\">" + number + "<", "href=\"/\"", "<main");
    return text;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "*/*", "application/problem+json"})
  void anAddressThatIsNoneIsAPageWhateverAcceptSays(String accept) {
    String page = page(send("GET", "/nowhere", "Accept", accept), 404);
    assertThat(page).contains("<title>没有这个地址 · 绩核</title>", "请回到首页", "请求编号");
  }

  @ParameterizedTest
  @CsvSource({"DELETE, /rules", "PUT, /", "POST, /rules/T49", "PATCH, /help", "POST, /openapi.yml"})
  void whatAPageDoesNotDoIsAPage(String method, String path) {
    String page = page(send(method, path), 405);
    assertThat(page).contains("<h1>不能这样操作</h1>", "请回到首页");
  }

  @Test
  void aRequestOfAnotherSiteIsAPage() {
    String page = page(send("POST", "/check", "Origin", "https://elsewhere.example"), 403);
    assertThat(page).contains("<h1>请求来自其他网站</h1>");
  }

  @Test
  void aPageThatCannotBeGivenAsAskedIsAPage() {
    assertThat(page(send("GET", "/rules", "Accept", "image/png"), 406)).contains("请用浏览器打开");
  }

  @Test
  void aFailureOfTheServersIsAPageWithTheNumberToTell() {
    try (RunningServer failing =
        new RunningServer(Database.H2.fresh(), java.util.Map.of(FailingPage.PROPERTY, true))) {
      HttpResponse<byte[]> answer = failing.get(FailingPage.PATH);
      String page = page(answer, 500);
      assertThat(page)
          .contains("<h1>系统出错</h1>", "请把下面的请求编号告诉管理员")
          .doesNotContain(FailingPage.SECRET, "Exception");
      HttpResponse<byte[]> busy = failing.get(FailingPage.PATH + "?busy=1");
      assertThat(page(busy, 503)).contains("请过一会儿刷新本页");
      assertThat(busy.headers().firstValue("Retry-After")).isPresent();
      assertThat(page(failing.get(FailingPage.PATH + "?large=1"), 413)).contains("文件过大");
    }
  }

  @Test
  void thePageSpeaksTheReadersLanguageAndOffersTheOther() {
    String english = page(send("GET", "/nowhere?lang=en&x=1"), 404);
    assertThat(english)
        .contains(
            "<html lang=\"en\"", "There is no such page", "href=\"/nowhere?x=1&amp;lang=zh\"");
    assertThat(page(send("GET", "/nowhere?lang=xx"), 404)).contains("<html lang=\"zh-CN\"");
    assertThat(page(send("GET", "/nowhere", "Cookie", "lang=en"), 404))
        .contains("There is no such page");
  }

  @Test
  void aHeadGetsTheHeadersOnly() {
    HttpResponse<byte[]> answer = send("HEAD", "/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/nowhere"})
  void whatIsOfTheApiStaysAProblemForPrograms(String path) {
    HttpResponse<byte[]> answer = send("GET", path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo("not-found");
  }

  @Test
  void anAddressThatOnlyBeginsLikeTheApisIsAPage() {
    page(send("GET", "/apiary"), 404);
  }
}
