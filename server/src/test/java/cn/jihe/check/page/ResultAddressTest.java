package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RawHttp;
import cn.jihe.support.ResultSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an address says, its answer is a result or the page that says there is none. */
final class ResultAddressTest {

  private static final ResultSite SITE = ResultSite.shared();

  /** A query longer than this is tried on one page alone. */
  private static final int LONG = 20;

  private static final String UNKNOWN = "/checks/" + "A".repeat(22);

  private static String result;
  private static String gone;

  @BeforeAll
  static void check() {
    result = SITE.check("表.xlsx", new FilledDeclaration().withPoorTargets().xlsx());
    HttpResponse<byte[]> answer = SITE.get(UNKNOWN);
    assertThat(answer.statusCode()).isEqualTo(404);
    gone = ResultSite.html(answer).select("main").outerHtml();
    assertThat(gone).contains("没有找到这个结果");
  }

  private static void assertGone(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(ResultSite.html(answer).select("main").outerHtml()).isEqualTo(gone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "A%00",
        "AAAAAAAAAAAAAAAAAAAAA%00",
        "AAAAAAAAAAAAAAAAAAAAA%20",
        "AAAAAAAAAAAAAAAAAAAAAA%0A",
        "%E8%A1%A8",
        "'%20or%201=1--",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E"
      })
  void whatIsNoneOfOurIdsIsAnsweredAsAnUnknownOneIs(String id) {
    assertGone(SITE.get("/checks/" + id));
    assertGone(SITE.get("/checks/" + id + "/todo"));
    assertGone(SITE.get("/checks/" + id + "/forms/1"));
    assertGone(SITE.get("/checks/" + id + "/files/1"));
    assertGone(SITE.get("/checks/" + id + "/files/1/original"));
    assertGone(SITE.get("/checks/" + id + "/files/1/annotated"));
    assertGone(SITE.get("/checks/" + id + "/annotated"));
    assertGone(SITE.get("/checks/" + id + "/result.xlsx"));
    for (String action : List.of("", "/stated", "/corrections", "/delete", "/files/1/show")) {
      assertGone(SITE.post("/checks/" + id + action, ResultSite.form("fix", "1:x")));
    }
  }

  @Test
  void aVeryLongIdIsNoneEither() {
    assertGone(SITE.get("/checks/" + "A".repeat(3000)));
    assertGone(SITE.get(result + "A"));
    assertGone(SITE.get(result.substring(0, result.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "2",
        "-1",
        "01",
        "1.0",
        "999999",
        "1000000",
        "99999999999999999999",
        "x",
        "%00",
        "1%00",
        "%D9%A1"
      })
  void aNumberThatIsNoneOfItsIsNotFound(String number) {
    assertGone(SITE.get(result + "/forms/" + number));
    assertGone(SITE.get(result + "/files/" + number));
    assertGone(SITE.get(result + "/files/" + number + "/original"));
    assertGone(SITE.get(result + "/files/" + number + "/annotated"));
    assertGone(SITE.post(result + "/files/" + number + "/show", ResultSite.form("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/checks/../checks/x",
        "/checks/../../etc/passwd",
        "/checks/..%2F..%2Fetc%2Fpasswd",
        "/checks/%2e%2e/rules",
        "/checks/%ff%fe",
        "/checks/%",
        "/checks/%zz",
        "/checks//forms/1",
        "/checks/",
        "/checks",
        "/checks/a/forms/../../x"
      })
  void oddPathsAreNotFoundAndNoFaultOfOurs(String path) throws IOException {
    for (String method : List.of("GET", "POST")) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
              + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 0\r\n"
              + "Connection: close\r\n\r\n";
      RawHttp.Answer answer =
          RawHttp.send(SITE.server().at("/"), request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(answer.status()).as("%s %s", method, path).isBetween(400, 499);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("root:");
    }
  }

  private static List<String> queries() {
    String script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22'";
    List<String> queries = new ArrayList<>();
    for (String name :
        List.of("severity", "rule", "unit", "q", "tick", "group", "said", "lang", "part")) {
      for (String value :
          List.of(
              "",
              "x",
              script,
              "%00",
              "%ED%A0%80",
              "%F0%9F%98%80",
              "%7B0%7D",
              "$%7B7*7%7D",
              "a".repeat(2000))) {
        queries.add("?" + name + "=" + value);
      }
    }
    queries.add("?q=" + "%E8%A1%A8".repeat(200));
    queries.add("?severity=error&severity=error&severity=x&severity=ERROR");
    queries.add("?rule=T49&rule=T50&unit=a&unit=b");
    queries.add("?" + "tick=T49&".repeat(200));
    queries.add("?severity&rule&unit&q&&=&==");
    return queries;
  }

  @Tag("slow")
  @Test
  void noQueryBreaksAPageNorStandsInItAsAnythingButText() {
    int plain = SITE.page(result).select("script").size();
    for (String query : queries()) {
      for (String path : List.of("", "/forms/1", "/files/1", "/todo")) {
        if (!path.isEmpty() && query.length() > LONG) {
          continue;
        }
        HttpResponse<byte[]> answer = SITE.get(result + path + query);
        assertThat(answer.statusCode()).as(path + query).isEqualTo(200);
        Document page = Jsoup.parse(ResultSite.text(answer));
        assertThat(page.select("script").size()).as(path + query).isLessThanOrEqualTo(plain);
        assertThat(ResultSite.text(answer)).doesNotContain("<script>alert", "49}", "value=\"49\"");
      }
      if (query.length() <= LONG) {
        assertThat(SITE.get(result + "/result.xlsx" + query).statusCode()).as(query).isEqualTo(200);
      }
    }
  }

  @Test
  void anAddressOfTenThousandSignsIsTooLong() {
    assertThat(SITE.get(result + "?q=" + "a".repeat(10_000)).statusCode()).isBetween(400, 499);
  }

  @Test
  void anUnknownSeverityLeavesNothingOut() {
    int all = SITE.page(result).select("ol.findings > li").size();
    assertThat(SITE.page(result + "?severity=x").select("ol.findings > li")).hasSize(all);
    Document none = SITE.page(result + "?rule=X99");
    assertThat(none.select("ol.findings > li")).isEmpty();
    assertThat(none.select(".notice").text()).contains("没有符合筛选条件的表");
  }

  @Test
  void aDeletedResultIsGoneEverywhere() {
    String other = SITE.check("表.xlsx", new FilledDeclaration().xlsx());
    HttpResponse<byte[]> deleted = SITE.post(other + "/delete", ResultSite.form("a", "b"));
    assertThat(deleted.statusCode()).isEqualTo(303);
    assertThat(ResultSite.location(deleted)).isEqualTo("/");
    for (String path : List.of("", "/todo", "/forms/1", "/result.xlsx", "/files/1/original")) {
      assertGone(SITE.get(other + path));
    }
    assertGone(SITE.post(other, new Multipart().file("a.xlsx", new FilledDeclaration().xlsx())));
    assertGone(SITE.post(other + "/delete", ResultSite.form("a", "b")));
    assertThat(SITE.get(result).statusCode()).isEqualTo(200);
  }
}
