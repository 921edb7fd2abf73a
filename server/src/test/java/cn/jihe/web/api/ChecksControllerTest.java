package cn.jihe.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.web.Multipart;
import cn.jihe.web.SampleChecks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
@Property(name = SampleChecks.PROPERTY, value = "true")
final class ChecksControllerTest {

  private final URI checks;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ChecksControllerTest(EmbeddedServer server) {
    checks = server.getURI().resolve("/api/v1/checks");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(Multipart body) throws IOException, InterruptedException {
    return send(body.post(checks).build());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void aResultHasExactlyTheNamesThatTheOutsideReliesOn() throws Exception {
    HttpResponse<String> response = send(new Multipart().file("表.xlsx", "ok 设备维保"));
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode result = json(response);
    assertThat(names(result))
        .containsExactly("fileName", "sha256", "size", "template", "forms", "findings", "summary");
    assertThat(result.get("template").isNull()).isTrue();
    assertThat(result.get("findings").isArray()).isTrue();
    JsonNode form = result.get("forms").get(0);
    assertThat(names(form))
        .containsExactly(
            "index",
            "kind",
            "sheet",
            "range",
            "year",
            "projectName",
            "unit",
            "department",
            "fields",
            "findings",
            "notChecked");
    assertThat(form.get("kind").asText()).isEqualTo("DECLARATION");
    assertThat(form.get("range").asText()).isEqualTo("A3:F27");
    assertThat(form.get("projectName").asText()).isEqualTo("设备维保");
    assertThat(form.get("fields").get(0).toString())
        .isEqualTo(
            "{\"path\":\"projectName\",\"sheet\":\"汇总表\",\"cell\":\"B4\",\"text\":\"设备维保\"}");
    assertThat(form.get("notChecked").get(0).toString())
        .isEqualTo("{\"rule\":\"S85\",\"reason\":\"没有申报表\"}");
    assertThat(result.get("summary").toString())
        .isEqualTo("{\"errors\":1,\"warnings\":7,\"notes\":1,\"acceptable\":false}");
  }

  @Test
  void aFindingSaysRuleCellTextsAndFix() throws Exception {
    JsonNode findings =
        json(send(new Multipart().file("表.xlsx", "ok 项目"))).get("forms").get(0).get("findings");
    JsonNode bare = findings.get(2);
    assertThat(names(bare))
        .contains(
            "id",
            "key",
            "rule",
            "severity",
            "sheet",
            "cell",
            "path",
            "message",
            "found",
            "expected",
            "fix",
            "advice",
            "name");
    assertThat(bare.get("id").asText()).isEqualTo("T49@汇总表!F15");
    assertThat(bare.get("path").asText()).isEqualTo("indicators[1].target");
    assertThat(bare.get("fix").toString()).isEqualTo("{\"text\":\"≥95.00(%)\",\"safe\":false}");
    assertThat(findings.get(1).get("fix").isNull()).isTrue();
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    String first = send(new Multipart().file("表.xlsx", "ok 项目")).body();
    assertThat(send(new Multipart().file("表.xlsx", "ok 项目")).body()).isEqualTo(first);
  }

  @Test
  void messagesAreInTheLanguageAskedFor() throws Exception {
    HttpRequest request =
        new Multipart()
            .file("a.xlsx", "ok x")
            .post(checks)
            .header("Accept-Language", "de, en;q=0.8, zh;q=0.5")
            .build();
    assertThat(send(request).body()).contains("is not right").doesNotContain("有问题");
  }

  @ParameterizedTest
  @CsvSource({
    "not-a-workbook, 415",
    "unsupported-format, 415",
    "too-large, 413",
    "encrypted, 422",
    "damaged, 422",
    "too-complex, 422",
    "no-form, 422"
  })
  void aFileThatCannotBeCheckedIsAProblem(String code, int status) throws Exception {
    HttpResponse<String> response = send(new Multipart().file("a.xlsx", code));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isEqualTo("请换一个文件。");
    assertThat(problem.get("type").asText()).endsWith(code);
    assertThat(problem.get("title").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "'name=\"file\"; filename=\"绩效.xlsx\"', 绩效.xlsx",
    "'name=\"file\"; filename*=UTF-8''''%E7%BB%A9%E6%95%88.xlsx', 绩效.xlsx",
    "'name=\"file\"; filename=\"../../etc/绩效.xlsx\"', 绩效.xlsx",
    "'name=\"file\"; filename=\"a b+c%20d.xlsx\"', a b+c%20d.xlsx"
  })
  void fileNamesAreReadInEverySpellingAndLoseTheirFolders(String disposition, String name)
      throws Exception {
    HttpResponse<String> response =
        send(new Multipart().part(disposition, "ok x".getBytes(StandardCharsets.UTF_8)));
    assertThat(json(response).get("fileName").asText()).isEqualTo(name);
  }

  @Test
  void otherPartsBesideTheFileDoNoHarm() throws Exception {
    Multipart body =
        new Multipart()
            .part("name=\"year\"", "2024".getBytes(StandardCharsets.UTF_8))
            .file("a.xlsx", "ok x");
    assertThat(send(body).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestWithoutAFileSaysWhatIsMissing() throws Exception {
    HttpResponse<String> response =
        send(new Multipart().part("name=\"other\"", "x".getBytes(StandardCharsets.UTF_8)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asText()).isEqualTo("missing-file");
  }

  @Test
  void twoFilesAreOneTooMany() throws Exception {
    HttpResponse<String> response =
        send(new Multipart().file("a.xlsx", "ok x").file("b.xlsx", "ok y"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asText()).isEqualTo("one-file-only");
  }

  @Test
  void manyTinyPartsAreTurnedAway() throws Exception {
    Multipart body = new Multipart();
    for (int i = 0; i < 5_000; i++) {
      body.part("name=\"p" + i + "\"", new byte[] {'x'});
    }
    HttpResponse<String> response = send(body.file("a.xlsx", "ok x"));
    assertThat(response.statusCode()).isIn(400, 413);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aFileOfTwentyMegabytesIsReadAndOneByteMoreIsTooLarge() throws Exception {
    int limit = 20 * 1024 * 1024;
    assertThat(send(new Multipart().file("a.xlsx", new byte[limit])).statusCode()).isEqualTo(200);
    HttpResponse<String> response = send(new Multipart().file("a.xlsx", new byte[limit + 1]));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("code").asText()).isEqualTo("too-large");
  }

  @Test
  void aMuchTooLargeRequestIsAnsweredInsteadOfHanging() throws Exception {
    HttpResponse<String> response =
        send(new Multipart().file("a.xlsx", new byte[60 * 1024 * 1024]));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("code").asText()).isEqualTo("too-large");
  }

  @Test
  void manyFilesTogetherCanBeTooLargeToo() throws Exception {
    Multipart body = new Multipart();
    for (int i = 0; i < 6; i++) {
      body.file(i + ".xlsx", new byte[18 * 1024 * 1024]);
    }
    long before = uploadsOnDisk();
    HttpResponse<String> response = send(body);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("code").asText()).isEqualTo("too-large");
    assertThat(uploadsOnDisk()).as("files left behind").isEqualTo(before);
  }

  @Test
  void aFailureInsideSaysNothingOfTheCells() throws Exception {
    HttpResponse<String> response = send(new Multipart().file("a.xlsx", "crash"));
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret");
    JsonNode problem = json(response);
    assertThat(problem.get("code").asText()).isEqualTo("internal");
    assertThat(response.headers().firstValue("X-Request-Id"))
        .hasValue(problem.get("requestId").asText());
  }

  private static long uploadsOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("FUp_")).count();
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
