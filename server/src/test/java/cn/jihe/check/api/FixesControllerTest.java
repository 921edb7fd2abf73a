package cn.jihe.check.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
final class FixesControllerTest {

  private final URI server;
  private final HttpClient client = HttpClient.newHttpClient();

  FixesControllerTest(EmbeddedServer server) {
    this.server = server.getURI();
  }

  private static byte[] workbook() {
    return new FilledDeclaration().with("E13", ">=24场").with("E14", "3000人次").xlsx();
  }

  private HttpResponse<byte[]> send(Multipart body, String path)
      throws IOException, InterruptedException {
    return client.send(
        body.post(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String cell(byte[] workbook, int row) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return opened.getSheet("申报表").getRow(row).getCell(4).getStringCellValue();
    }
  }

  @Test
  void withoutFindingsAllSafeCorrectionsAreMade() throws Exception {
    HttpResponse<byte[]> response =
        send(new Multipart().file("表.xlsx", workbook()), "/api/v1/fixes");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Jihe-Changes")).contains("1");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''%E8%A1%A8.xlsx");
    assertThat(cell(response.body(), 12)).isEqualTo("≥24(场)");
    assertThat(cell(response.body(), 13)).isEqualTo("3000人次");
  }

  @Test
  void aNamedFindingIsCorrectedAndNoOther() throws Exception {
    byte[] workbook = workbook();
    JsonNode check =
        new ObjectMapper()
            .readTree(send(new Multipart().file("表.xlsx", workbook), "/api/v1/checks").body());
    JsonNode finding =
        check.at("/forms/0/findings").findParents("cell").stream()
            .filter(node -> node.get("cell").asText().equals("E14"))
            .findFirst()
            .orElseThrow();
    HttpResponse<byte[]> response =
        send(
            new Multipart()
                .file("表.xlsx", workbook)
                .part(
                    "name=\"finding\"",
                    finding.get("id").asText().getBytes(StandardCharsets.UTF_8)),
            "/api/v1/fixes");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(cell(response.body(), 12)).isEqualTo(">=24场");
    assertThat(cell(response.body(), 13)).isEqualTo(finding.at("/fix/text").asText());
  }

  @Test
  void aFindingThatTheFileDoesNotHaveIsAProblem() throws Exception {
    HttpResponse<byte[]> response =
        send(
            new Multipart()
                .file("表.xlsx", workbook())
                .part("name=\"finding\"", "T49@x!A1".getBytes(StandardCharsets.UTF_8)),
            "/api/v1/fixes");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(new ObjectMapper().readTree(response.body()).get("code").asText())
        .isEqualTo("unknown-finding");
  }

  @Test
  void whatIsNoWorkbookIsAProblem() throws Exception {
    HttpResponse<byte[]> response =
        send(new Multipart().file("表.xlsx", new byte[] {1, 2}), "/api/v1/fixes");
    assertThat(response.statusCode()).isEqualTo(415);
  }
}
