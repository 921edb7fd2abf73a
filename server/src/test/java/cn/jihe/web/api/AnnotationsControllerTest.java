package cn.jihe.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.web.FilledDeclaration;
import cn.jihe.web.Multipart;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@MicronautTest
final class AnnotationsControllerTest {

  private final URI annotations;
  private final HttpClient client = HttpClient.newHttpClient();

  AnnotationsControllerTest(EmbeddedServer server) {
    annotations = server.getURI().resolve("/api/v1/annotations");
  }

  private HttpResponse<byte[]> send(URI to, byte[] bytes) throws IOException, InterruptedException {
    return client.send(
        new Multipart().file("表 一.xlsx", bytes).post(to).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void theWorkbookComesBackWithItsFindingsUnderItsOwnName() throws Exception {
    HttpResponse<byte[]> response =
        send(annotations, new FilledDeclaration().withPoorTargets().xlsx());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''%E8%A1%A8%20%E4%B8%80.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("校验结果");
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(workbook.getSheetAt(1).getCellComments()).isNotEmpty();
    }
  }

  @Test
  void allMarksCanBeTakenAway() throws Exception {
    byte[] annotated = send(annotations, new FilledDeclaration().withPoorTargets().xlsx()).body();
    HttpResponse<byte[]> response =
        send(annotations.resolve("/api/v1/annotations?clean=true"), annotated);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
      assertThat(workbook.getSheetAt(0).getCellComments()).isEmpty();
    }
  }

  @Test
  void aFileThatIsNoWorkbookIsAProblem() throws Exception {
    HttpResponse<byte[]> response = send(annotations, "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(new ObjectMapper().readTree(response.body()).get("code").asText())
        .isEqualTo("unsupported-format");
  }
}
