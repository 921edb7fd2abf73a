package cn.jihe.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Multipart;
import cn.jihe.support.SharedServer;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
final class TemplatesControllerTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI server;
  private final HttpClient client = HttpClient.newHttpClient();

  TemplatesControllerTest(EmbeddedServer server) {
    this.server = server.getURI();
  }

  static List<TemplateFile> all() {
    return Templates.released();
  }

  private HttpResponse<byte[]> get(String path, String language) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", language).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private JsonNode check(String name, byte[] bytes) throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            new Multipart().file(name, bytes).post(server.resolve("/api/v1/checks")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return MAPPER.readTree(response.body());
  }

  @Test
  void theListSaysNameSizeAndAddressOfEach() throws Exception {
    JsonNode list = MAPPER.readTree(get("/api/v1/templates", "zh").body());
    JsonNode english = MAPPER.readTree(get("/api/v1/templates", "en").body());
    assertThat(list).isNotEmpty().hasSameSizeAs(english);
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      HttpResponse<byte[]> file = get(entry.get("href").asText(), "zh");
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat((long) file.body().length).isEqualTo(entry.get("size").asLong());
      boolean declaration = entry.get("kind").asText().equals("DECLARATION");
      String title = declaration ? "财政项目支出绩效目标申报表" : "财政项目支出绩效自评表";
      assertThat(entry.get("title").asText()).isEqualTo(title);
      assertThat(entry.get("fileName").asText())
          .isEqualTo(entry.get("year").asText() + "年度" + title + ".xlsx");
      assertThat(english.get(i).get("title").asText())
          .isEqualTo(declaration ? "performance declaration" : "performance self-evaluation");
    }
  }

  @Test
  void aTemplateIsAWorkbookWithItsChineseName() throws Exception {
    HttpResponse<byte[]> response = get("/api/v1/templates/DECLARATION-2026-1", "zh");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename*=UTF-8''2026%E5%B9%B4%E5%BA%A6%E8%B4%A2%E6%94%BF%E9%A1%B9%E7%9B%AE"
                + "%E6%94%AF%E5%87%BA%E7%BB%A9%E6%95%88%E7%9B%AE%E6%A0%87%E7%94%B3%E6%8A%A5%E8%A1%A8"
                + ".xlsx");
    assertThat(response.body())
        .isEqualTo(Templates.bytes(Templates.find("DECLARATION-2026-1").orElseThrow()));
  }

  @Test
  void withoutItsVersionAnIdMeansTheCurrentOne() throws Exception {
    assertThat(get("/api/v1/templates/DECLARATION-2026", "zh").body())
        .isEqualTo(get("/api/v1/templates/DECLARATION-2026-1", "zh").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DECLARATION-2019-1",
        "DECLARATION-2099",
        "DECLARATION-2026-2",
        "..%2F..%2Fapplication.yml",
        "x"
      })
  void anUnknownTemplateIsAProblem(String id) throws Exception {
    HttpResponse<byte[]> response = get("/api/v1/templates/" + id, "zh");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(MAPPER.readTree(response.body()).get("code").asText()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyTemplateIsRecognisedAndItsFindingsAreSaid(TemplateFile file) throws Exception {
    JsonNode result = check(file.fileName(), Templates.bytes(file));
    assertThat(result.get("template").asText()).isEqualTo(file.id());
    assertThat(result.get("forms")).hasSize(1);
    JsonNode form = result.get("forms").get(0);
    assertThat(form.get("kind").asText()).isEqualTo(file.kind().name());
    assertThat(form.get("year").asInt()).isEqualTo(file.year());
    assertThat(result.get("summary").get("acceptable").asBoolean()).isFalse();
    assertThat(result.get("findings")).isEmpty();
    assertThat(form.get("findings")).extracting(f -> f.get("rule").asText()).contains("H01");
    // Nothing is missing but what is to be filled in.
    assertThat(form.get("findings"))
        .filteredOn(f -> f.get("rule").asText().equals("W01"))
        .extracting(f -> f.get("message").asText())
        .containsExactly("本表没有读到任何指标。");
    assertThat(form.get("findings"))
        .extracting(f -> f.get("rule").asText())
        .doesNotContain("W02", "W03", "W04", "W05");
  }

  @Test
  void aWorkbookOfAnOlderVersionIsToldSoOnceWhereItSaysSo() throws Exception {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                Templates.bytes(Templates.find("DECLARATION-2024").orElseThrow())))) {
      XSSFCell cell = workbook.getSheetAt(0).getRow(25).getCell(4);
      assertThat(cell.getStringCellValue()).isEqualTo("模板编号：DECLARATION-2024-1");
      cell.setCellValue("模板编号:DECLARATION-2024-0");
      workbook.cloneSheet(0);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      JsonNode result = check("表.xlsx", out.toByteArray());
      assertThat(result.get("template").asText()).isEqualTo("DECLARATION-2024-0");
      assertThat(result.get("forms")).hasSize(2);
      assertThat(result.get("findings")).hasSize(1);
      JsonNode finding = result.get("findings").get(0);
      assertThat(finding.get("rule").asText()).isEqualTo("W02");
      assertThat(finding.get("severity").asText()).isEqualTo("NOTE");
      assertThat(finding.get("cell").asText()).isEqualTo("E26");
      assertThat(finding.get("expected").asText()).contains("2024年度财政项目支出绩效目标申报表.xlsx");
    }
  }
}
