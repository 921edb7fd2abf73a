package cn.jihe.addin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The add-in's files, with stand-ins for those that its own build makes. */
final class AddinControllerTest {

  private static final String FILES = "classpath:addin-files";

  private static final RunningServer PLAIN =
      new RunningServer(Database.H2.fresh(), Map.of("jihe.addin.files", FILES));
  private static final RunningServer PUBLIC =
      new RunningServer(
          Database.H2.fresh(),
          Map.of(
              "jihe.addin.files", FILES,
              "jihe.public-url", "https://jihe.example.cn/bureau",
              "jihe.addin.on-save", "stop",
              "jihe.addin.office-js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
              "jihe.addin.frames", "https://office.example.cn, https://*.wopi.example.cn"));
  private static final RunningServer BUILT_ALONE =
      new RunningServer(Database.H2.fresh(), Map.of("jihe.addin.files", "classpath:no-addin"));

  @AfterAll
  static void stop() {
    PLAIN.close();
    PUBLIC.close();
    BUILT_ALONE.close();
  }

  private static String body(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void manifestsCarryThePublicAddress() {
    assertThat(body(PUBLIC.get("/addin/manifest.xml")))
        .contains("released https://jihe.example.cn/bureau/ https://jihe.example.cn<");
    assertThat(body(PUBLIC.get("/addin/manifest-onsave.xml")))
        .contains("onsave https://jihe.example.cn/bureau/ ");
    assertThat(header(PUBLIC.get("/addin/manifest.xml"), "Content-Type"))
        .startsWith("application/xml");
  }

  @Test
  void withoutAPublicAddressItIsTheOneOfTheRequest() {
    assertThat(body(PLAIN.get("/addin/manifest.xml"))).contains(" " + PLAIN.at("/") + " ");
    assertThat(RunningServer.json(PLAIN.get("/addin/settings.json")).get("server").asText())
        .isEqualTo(PLAIN.at("/").toString());
  }

  @Test
  void settingsSayWhatTheAddinMustKnow() {
    JsonNode settings = RunningServer.json(PUBLIC.get("/addin/settings.json"));
    assertThat(settings.get("server").asText()).isEqualTo("https://jihe.example.cn/bureau/");
    assertThat(settings.get("onSave").asText()).isEqualTo("stop");
    assertThat(settings.get("version").asText()).isNotEmpty();
    assertThat(settings.get("maxBytes").asLong()).isEqualTo(20L * 1024 * 1024);
    JsonNode mark = settings.get("mark");
    assertThat(mark.get("formula").get("ERROR").asText()).isEqualTo("=LEN(\"jihe:ERROR\")>0");
    assertThat(mark.get("formula").get("NOTE").asText()).isEqualTo("=LEN(\"jihe:NOTE\")>0");
    assertThat(mark.get("inFormula").asText()).isEqualTo("\"jihe:");
    assertThat(mark.get("colour").get("ERROR").asText()).isEqualTo("#FFC7CE");
    assertThat(mark.get("colour").get("WARNING").asText()).isEqualTo("#FFE699");
    assertThat(mark.get("colour").get("NOTE").asText()).isEqualTo("#DDEBF7");
    assertThat(mark.get("note").asText()).isEqualTo("\u2060\u2063\u2060");
    assertThat(settings.get("names").get("titles")).hasSize(2);
    assertThat(settings.get("names").get("columns")).hasSize(4);
    assertThat(settings).hasSize(6);
    assertThat(RunningServer.json(PLAIN.get("/addin/settings.json")).get("onSave").asText())
        .isEqualTo("warn");
  }

  @Test
  void theEventScriptIsToldTheSettingsInPlainAscii() throws IOException {
    HttpResponse<byte[]> response = PUBLIC.get("/addin/onsave.js");
    assertThat(header(response, "Content-Type")).startsWith("text/javascript");
    List<String> lines = body(response).lines().toList();
    assertThat(lines.getFirst()).contains(";globalThis.jihe={").endsWith("};");
    assertThat(lines.getFirst().chars()).allMatch(c -> c < 128);
    String json = lines.getFirst().replaceAll("^.*?globalThis\\.jihe=|;$", "");
    assertThat(new ObjectMapper().readTree(json))
        .isEqualTo(RunningServer.json(PUBLIC.get("/addin/settings.json")));
    assertThat(lines.get(1)).isEqualTo("globalThis.seen = globalThis.jihe;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/addin/pane.html", "/addin/onsave.html"})
  void pagesLoadOfficeJsFromUsOrFromWhereTheOperatorSays(String page) {
    assertThat(body(PLAIN.get(page))).contains("src=\"office/office.js\"");
    assertThat(body(PUBLIC.get(page)))
        .contains("src=\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js\"");
    assertThat(header(PUBLIC.get(page), "Content-Security-Policy"))
        .contains("script-src 'self' https://appsforoffice.microsoft.com;");
    assertThat(header(PLAIN.get(page), "Content-Security-Policy")).contains("script-src 'self';");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/addin/pane.html", "/addin/onsave.html"})
  void onlyOfficeMayShowThePagesInAFrame(String page) {
    HttpResponse<byte[]> response = PUBLIC.get(page);
    assertThat(header(response, "X-Frame-Options")).isEmpty();
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEmpty();
    assertThat(header(response, "Content-Security-Policy"))
        .contains("default-src 'none'", "connect-src 'self'")
        .doesNotContain("unsafe")
        .containsPattern("frame-ancestors [^;]*https://\\*\\.officeapps\\.live\\.com")
        .containsPattern("frame-ancestors [^;]*https://\\*\\.partner\\.officewebapps\\.cn")
        .endsWith(" https://office.example.cn https://*.wopi.example.cn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/addin/pane.js", "/addin/nothing.html", "/rules/T49", "/openapi.yml"})
  void nothingElseMayBeShownInAFrame(String path) {
    HttpResponse<byte[]> response = PUBLIC.get(path);
    assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(response, "Content-Security-Policy")).contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "/addin/pane.js, javascript",
    "/addin/shortcuts.json, application/json",
    "/addin/icons/icon-16.png, image/png"
  })
  void otherFilesGoOutAsTheyWereBuilt(String path, String type) {
    HttpResponse<byte[]> response = PLAIN.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).contains(type);
    assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
  }

  @Test
  void excelOnTheWebMayReadTheShortcutsAndNothingElse() {
    assertThat(header(PLAIN.get("/addin/shortcuts.json"), "Access-Control-Allow-Origin"))
        .isEqualTo("*");
    for (String path : List.of("/addin/settings.json", "/addin/pane.html", "/addin/onsave.js")) {
      assertThat(header(PLAIN.get(path), "Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void officeIsToldWhichScriptMayCall() {
    assertThat(
            RunningServer.json(PUBLIC.get("/.well-known/microsoft-officeaddins-allowed.json"))
                .toString())
        .isEqualTo("{\"allowed\":[\"https://jihe.example.cn/bureau/addin/onsave.js\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/addin/manifest.xml",
        "/addin/manifest-onsave.xml",
        "/addin/pane.html",
        "/addin/onsave.html",
        "/addin/onsave.js",
        "/addin/pane.js"
      })
  void aServerBuiltWithoutTheAddinSaysSo(String path) {
    HttpResponse<byte[]> response = BUILT_ALONE.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("没有这个");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/addin/../application.yml",
        "/addin/%2e%2e/application.yml",
        "/addin/..%2fapplication.yml"
      })
  void nothingOutsideTheFolderIsGiven(String path) {
    assertThat(
            PLAIN
                .send(
                    HttpRequest.newBuilder(java.net.URI.create(PLAIN.at("/") + path.substring(1))))
                .statusCode())
        .isIn(400, 404);
  }
}
