package cn.jihe.check.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Limits;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedServer.class)
final class ChecksControllerTest {

  /** Six of these are more than a request may hold, and no other test sends one. */
  private static final int OF_MANY = 18 * 1024 * 1024 + 7;

  private static final byte[] CLEAN = new FilledDeclaration().xlsx();

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
    byte[] bytes =
        new FilledDeclaration().ofProject("设备维保").withPoorTargets().with("E9", "O.OO").xlsx();
    HttpResponse<String> response = send(new Multipart().file("表.xlsx", bytes));
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode result = json(response);
    assertThat(names(result))
        .containsExactly(
            "fileName", "sha256", "size", "template", "forms", "sheets", "findings", "summary");
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
            "notChecked",
            "unread",
            "readings");
    assertThat(form.get("kind").asText()).isEqualTo("DECLARATION");
    assertThat(form.get("range").asText()).isEqualTo("A1:F20");
    assertThat(form.get("year").asInt()).isEqualTo(2024);
    assertThat(form.get("unit").asText()).isEqualTo("某区健康促进中心");
    assertThat(form.get("department").asText()).isEqualTo("某区卫生健康委员会");
    assertThat(form.get("projectName").asText()).isEqualTo("设备维保");
    assertThat(form.get("fields").get(0).toString())
        .isEqualTo(
            "{\"path\":\"projectName\",\"sheet\":\"申报表\",\"cell\":\"B3\",\"text\":\"设备维保\"}");
    JsonNode notChecked = form.get("notChecked").get(0);
    assertThat(names(notChecked)).containsExactly("rule", "reason", "path");
    assertThat(notChecked.get("path").isNull()).isTrue();
    assertThat(notChecked.get("rule").asText()).isEqualTo("M11");
    assertThat(notChecked.get("reason").asText()).isNotBlank();
    assertThat(result.get("summary").toString())
        .isEqualTo("{\"errors\":2,\"warnings\":0,\"notes\":7,\"acceptable\":false}");
  }

  @Test
  void aFindingSaysRuleCellTextsAndFix() throws Exception {
    byte[] bytes = new FilledDeclaration().withPoorTargets().xlsx();
    JsonNode findings =
        json(send(new Multipart().file("表.xlsx", bytes))).get("forms").get(0).get("findings");
    JsonNode bare = findings.get(4);
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
    assertThat(bare.get("id").asText()).isEqualTo("T49@申报表!E17");
    assertThat(bare.get("path").asText()).isEqualTo("indicators[4].target");
    assertThat(bare.get("fix").toString()).isEqualTo("{\"text\":\"≥95(%)\",\"safe\":false}");
    assertThat(bare.get("key").asText()).isEqualTo("T49@社区健康讲座/产出/质量/讲师持证率/target");
    assertThat(findings.get(0).get("id").asText()).isEqualTo("T44@申报表!E13");
    assertThat(findings.get(0).get("fix").isNull()).isTrue();
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    byte[] bytes = new FilledDeclaration().withPoorTargets().xlsx();
    String first = send(new Multipart().file("表.xlsx", bytes)).body();
    assertThat(send(new Multipart().file("表.xlsx", bytes)).body()).isEqualTo(first);
  }

  @Test
  void messagesAreInTheLanguageAskedFor() throws Exception {
    HttpRequest request =
        new Multipart()
            .file("a.xlsx", new FilledDeclaration().withPoorTargets().xlsx())
            .post(checks)
            .header("Accept-Language", "de, en;q=0.8, zh;q=0.5")
            .build();
    assertThat(send(request).body()).contains("comparator missing").doesNotContain("缺比较符");
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatCannotBeCheckedIsAProblem(RefusedFile refused) throws Exception {
    HttpResponse<String> response = send(new Multipart().file(refused.fileName(), refused.bytes()));
    assertThat(response.statusCode()).isEqualTo(refused.status());
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("code").asText()).isEqualTo(refused.code());
    assertThat(problem.get("status").asInt()).isEqualTo(refused.status());
    assertThat(problem.get("detail").asText()).contains(refused.advice());
    assertThat(problem.get("type").asText()).endsWith(refused.code());
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("requestId").asText())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
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
    HttpResponse<String> response = send(new Multipart().part(disposition, CLEAN));
    assertThat(json(response).get("fileName").asText()).isEqualTo(name);
  }

  @Test
  void otherPartsBesideTheFileDoNoHarm() throws Exception {
    Multipart body =
        new Multipart()
            .part("name=\"year\"", "2024".getBytes(StandardCharsets.UTF_8))
            .file("a.xlsx", CLEAN);
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
        send(new Multipart().file("a.xlsx", CLEAN).file("b.xlsx", CLEAN));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asText()).isEqualTo("one-file-only");
  }

  @Test
  void manyTinyPartsAreTurnedAway() throws Exception {
    Multipart body = new Multipart();
    for (int i = 0; i < 5_000; i++) {
      body.part("name=\"p" + i + "\"", new byte[] {'x'});
    }
    HttpResponse<String> response = send(body.file("a.xlsx", CLEAN));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aFileOfTwentyMegabytesIsReadAndOneByteMoreIsTooLarge() throws Exception {
    int limit = (int) Limits.DEFAULT.uploadBytes();
    assertThat(limit).isEqualTo(20 * 1024 * 1024);
    assertThat(send(new Multipart().file("a.xlsx", grown(limit))).statusCode()).isEqualTo(200);
    HttpResponse<String> response = send(new Multipart().file("a.xlsx", grown(limit + 1)));
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
      body.file(i + ".xlsx", new byte[OF_MANY]);
    }
    HttpResponse<String> response = send(body);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("code").asText()).isEqualTo("too-large");
    assertThat(uploadsOnDisk(OF_MANY)).as("files left behind").isZero();
  }

  @Test
  void aFailureInsideSaysNothingOfTheCells() throws Exception {
    HttpResponse<String> response = send(new Multipart().file(FailingChecks.FAILS, CLEAN));
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain(FailingChecks.SECRET);
    JsonNode problem = json(response);
    assertThat(problem.get("code").asText()).isEqualTo("internal");
    assertThat(response.headers().firstValue("X-Request-Id"))
        .hasValue(problem.get("requestId").asText());
  }

  /** A sound workbook of exactly this size, because of a picture that is as large as it takes. */
  private static byte[] grown(int size) throws IOException {
    byte[] small = withPicture(new byte[0]);
    // The picture stands in the package as it is, so that its size is the only difference.
    byte[] grown = withPicture(new byte[size - small.length]);
    assertThat(grown).hasSize(size);
    return grown;
  }

  private static byte[] withPicture(byte[] picture) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(CLEAN));
    workbook.addPicture(new byte[] {1}, XSSFWorkbook.PICTURE_TYPE_PNG);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(inputOf(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        from.transferTo(to);
      }
      ZipEntry stored = new ZipEntry("xl/media/image2.png");
      CRC32 checksum = new CRC32();
      checksum.update(picture);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(picture.length);
      stored.setCrc(checksum.getValue());
      to.putNextEntry(stored);
      to.write(picture);
    }
    return bytes.toByteArray();
  }

  private static InputStream inputOf(XSSFWorkbook workbook) {
    return new ByteArrayInputStream(FilledDeclaration.bytes(workbook));
  }

  /** Uploads of this size: those of other tests come and go meanwhile. */
  private static long uploadsOnDisk(long size) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("FUp_"))
          .filter(file -> file.toFile().length() == size)
          .count();
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
