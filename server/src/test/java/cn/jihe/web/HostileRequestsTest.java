package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.HostileUploads;
import cn.jihe.support.RawHttp;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem that says what to do, and never a failure of the server's own. */
final class HostileRequestsTest {

  private static final Set<String> LISTS = Set.of("/api/v1/submissions", "/api/v1/dossiers");

  static Stream<Arguments> uploads() {
    return HostileUploads.all().entrySet().stream()
        .flatMap(
            one ->
                Stream.of("/api/v1/checks", "/api/v1/submissions")
                    .map(path -> Arguments.of(one.getKey(), path, one.getValue())));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("uploads")
  void anUploadThatCannotBeTakenApartIsAProblemOfItsSender(
      String name, String path, HostileUploads.Hostile upload) throws IOException {
    for (String language : List.of("zh", "en")) {
      RawHttp.Answer answer = send(Database.H2, upload.request(path, language));
      assertIsAProblem(answer, language);
      assertThat(answer.status()).isIn(400, 413, 415, 422);
    }
  }

  static Stream<Arguments> filters() {
    List<String> times =
        List.of(
            "-999999999-01-01",
            "%2B999999999-12-31",
            "-999999999-01-01T00:00:00%2B18:00",
            "%2B999999999-12-31T23:59:59.999999999-18:00",
            "%2B294277-01-01",
            "%2B10000-01-01",
            "-4713-01-01",
            "-4714-01-01",
            "0000-01-01",
            "0001-01-01",
            "2024-13-01",
            "2024-01-01T00:00:00%2B99:00",
            "T",
            "%00");
    List<String> numbers =
        List.of("-1", "2147483648", "99999999999999999999", "1e3", "0x1", "%00", "x".repeat(3000));
    return Stream.of(
            Stream.of("from", "before").flatMap(name -> times.stream().map(at -> name + "=" + at)),
            Stream.of("page", "size", "year")
                .flatMap(name -> numbers.stream().map(number -> name + "=" + number)),
            Stream.of(
                "size=0", "size=201", "year=0", "year=999", "year=10000", "state=%00", "state=x"))
        .flatMap(queries -> queries)
        .flatMap(query -> Stream.of(Database.values()).map(on -> Arguments.of(query, on)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("filters")
  void aFilterThatNoListCanApplyIsAProblem(String query, Database database) throws IOException {
    for (String language : List.of("zh", "en")) {
      RawHttp.Answer answer =
          send(database, get("/api/v1/submissions?" + query, "Accept-Language: " + language));
      assertThat(answer.status()).isEqualTo(400);
      assertIsAProblem(answer, language);
      assertThat(answer.json().get("code").asText()).isEqualTo("bad-filter");
    }
  }

  static Stream<Arguments> oddButHarmless() {
    return Stream.of(
            "page=2147483647&size=200",
            "from=1000-01-01&before=9999-12-31",
            "from=1000-01-01T00:00:00%2B18:00&before=9999-12-31T23:59:59.999999999-18:00",
            "from=1582-10-10",
            "unit=%00",
            "unit=a%00b",
            "project=%00",
            "unit=%ff%fe",
            "unit=%ED%A0%80",
            "unit=%C0%80",
            "unit=%25_%27",
            "unit=" + "x".repeat(3000),
            "unit&unit&==",
            "nonsense=%00")
        .flatMap(query -> Stream.of(Database.values()).map(on -> Arguments.of(query, on)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("oddButHarmless")
  void anOddQueryGivesAList(String query, Database database) throws IOException {
    for (String list : LISTS) {
      assertThat(send(database, get(list + "?" + query, "A: b")).status()).as(list).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/submissions?unit=%",
        "/api/v1/submissions?unit=%zz",
        "/api/v1/submissions?unit=%e",
        "/api/v1/submissions?unit=a\0b",
        "/api/v1/submissions/%00",
        "/api/v1/submissions/%zz",
        "/api/v1/submissions/x",
        "/api/v1/submissions/x/annotated",
        "/api/v1/dossiers/1-1-1-1-99999999999999999999999",
        "/api/v1/rules/%00",
        "/api/v1/templates/DECLARATION-99999999999999",
        "/api/v1/templates/..%2f..",
        "/api/%00",
        "/api/..%2fapplication.yml",
        "http://[",
        "//",
        "{x}"
      })
  void anAddressThatIsNoneIsAProblem(String path) throws IOException {
    assertIsAProblem(send(Database.H2, get(path, "Accept-Language: zh")), "zh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/%00",
        "/assets/..%2fapplication.yml",
        "/help/images/..%2f..%2fapplication.yml",
        "/help/images/%00.png",
        "/help/..%2f",
        "/rules/%7Bx%7D",
        "/%7B%7Bx%7D%7D?lang=%00",
        "/%24%7Bx%7D",
        "/%3Cscript%3E?lang=en&lang=zh&a=%22%3E%3Cb%3E"
      })
  void anAddressOfAPageThatIsNoneIsAPageThatSaysSo(String path) throws IOException {
    RawHttp.Answer answer = send(Database.H2, get(path, "Accept: */*"));
    assertThat(answer.status()).as(path).isIn(400, 404);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("id=\"request-number\"")
        .doesNotContain("<script>", "<b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Language: @@@",
        "Accept-Language: en;q=abc",
        "Accept-Language: *-*-*",
        "Accept-Language: ;q=",
        "Accept: @@@",
        "Accept: */*;q=abc",
        "Accept: text/",
        "Accept: text/html;charset=@@",
        "Cookie: lang=\"",
        "Cookie: ;;=;lang=;x",
        "Content-Type: @@",
        "Content-Type: text/plain; charset=@@",
        "Content-Length: -1",
        "Content-Encoding: nonsense",
        "Transfer-Encoding: nonsense",
        "Range: bytes=5-1",
        "If-Modified-Since: x",
        "Origin: @@",
        "Host: @@",
        "X-Forwarded-Host: @@",
        "X-Request-Id: \u0001",
        "Expect: x",
        "Upgrade: h2c\r\nConnection: upgrade\r\nHTTP2-Settings: @@",
        "no colon",
        " : x",
        "X-A: b\r\n c",
        "X: a\0b"
      })
  void anOddHeaderIsNoFailureOfTheServers(String header) throws IOException {
    for (String path : List.of("/", "/rules/T49", "/api/v1/rules", "/api/v1/submissions", "/x")) {
      RawHttp.Answer answer = send(Database.H2, get(path, header));
      assertThat(answer.status()).as(path).isBetween(200, 499);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/submissions?unit=", "/ HTTP/1.1\r\nX-A: "})
  void aHeadThatIsTooLongSaysWhatToShorten(String beginning) throws IOException {
    RawHttp.Answer answer = send(Database.H2, get(beginning + "x".repeat(20_000), "A: b"));
    assertIsAProblem(answer, "zh");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asText()).contains("缩短");
  }

  /** As somebody who is signed in. */
  private static RawHttp.Answer send(Database database, byte[] request) throws IOException {
    RunningServer server = SharedServer.on(database);
    return RawHttp.send(server.at("/"), signed(request, server.clerk().token()));
  }

  /** With one more header, behind all others. */
  private static byte[] signed(byte[] request, String token) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0
        ? request
        : (text.substring(0, end) + "\r\nAuthorization: Bearer " + token + text.substring(end))
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] get(String path, String header) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void assertIsAProblem(RawHttp.Answer answer, String language) throws IOException {
    assertThat(answer.status()).as(answer.head()).isBetween(400, 499);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
    // What to do takes more words than what is wrong.
    assertThat(answer.json().get("detail").asText()).hasSizeGreaterThan(8);
    boolean chinese =
        answer.json().get("title").asText().codePoints().anyMatch(Character::isIdeographic);
    assertThat(chinese).isEqualTo(language.equals("zh"));
  }
}
