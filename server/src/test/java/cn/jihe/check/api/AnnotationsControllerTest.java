package cn.jihe.check.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.mark.typed.TypedColumn;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.Multipart;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.ResultRows;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
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

  private static byte[] typed(byte[] annotated) throws Exception {
    return Marking.changed(
        annotated,
        poi ->
            ResultRows.typed(ResultRows.of(poi, "T49@"), TypedColumn.REASON).setCellValue("按签到册"));
  }

  @Test
  void whatWasTypedIsToldWhenTheMarksGo() throws Exception {
    byte[] annotated = send(annotations, new FilledDeclaration().withPoorTargets().xlsx()).body();
    URI clean = annotations.resolve("/api/v1/annotations?clean=true");
    HttpResponse<byte[]> none = send(clean, annotated);
    assertThat(none.headers().firstValue("X-Jihe-Typed")).isEmpty();
    HttpResponse<byte[]> one = send(clean, typed(annotated));
    assertThat(one.headers().firstValue("X-Jihe-Typed")).contains("1");
    String listed = one.headers().firstValue("X-Jihe-Typed-Texts").orElseThrow();
    assertThat(URLDecoder.decode(listed, StandardCharsets.UTF_8))
        .isEqualTo("社区健康讲座 · E14 · T49 · 说明：按签到册\n");
    HttpResponse<byte[]> several =
        client.send(
            new Multipart()
                .file("a.xlsx", typed(annotated))
                .file("b.xlsx", annotated)
                .post(clean)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    Map<String, byte[]> entries = unzipped(several.body());
    assertThat(entries).containsOnlyKeys("a.xlsx", "b.xlsx", "清除前填写的内容.txt");
    assertThat(new String(entries.get("清除前填写的内容.txt"), StandardCharsets.UTF_8))
        .contains("a.xlsx：社区健康讲座 · E14 · T49 · 说明：按签到册");
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

  @Test
  void severalWorkbooksComeBackInOneArchiveAndTheMissingAreNamed() throws Exception {
    byte[] poor = new FilledDeclaration().withPoorTargets().xlsx();
    HttpResponse<byte[]> response =
        send(
            new Multipart()
                .file("科室/a.xlsx", poor)
                .file("A.xlsx", new FilledDeclaration().xlsx())
                .file("坏.xlsx", RefusedFile.TRUNCATED.bytes())
                .file("b.xls", new FilledDeclaration().xls()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .endsWith("''%E6%89%B9%E6%B3%A8%E5%89%AF%E6%9C%AC.zip");
    Map<String, byte[]> entries = unzipped(response.body());
    assertThat(entries).containsOnlyKeys("a.xlsx", "A (2).xlsx", "b.xls", "没有处理的文件.txt");
    assertThat(new String(entries.get("没有处理的文件.txt"), StandardCharsets.UTF_8))
        .contains("坏.xlsx：文件已损坏");
    for (String name : List.of("a.xlsx", "A (2).xlsx", "b.xls")) {
      try (Workbook workbook =
          WorkbookFactory.create(new ByteArrayInputStream(entries.get(name)))) {
        assertThat(workbook.getSheet("校验结果")).as(name).isNotNull();
      }
    }
  }

  @Test
  void whenNoneOfSeveralCanBeAnnotatedTheFirstProblemIsTold() throws Exception {
    HttpResponse<byte[]> response =
        send(
            new Multipart()
                .file("坏.xlsx", RefusedFile.TRUNCATED.bytes())
                .file("锁.xlsx", RefusedFile.WITH_PASSWORD.bytes()));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(new ObjectMapper().readTree(response.body()).get("code").asText())
        .isEqualTo("damaged");
  }

  @Test
  void aRequestWithoutAFileIsAProblem() throws Exception {
    HttpResponse<byte[]> response = send(new Multipart().part("name=\"other\"", new byte[1]));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new ObjectMapper().readTree(response.body()).get("code").asText())
        .isEqualTo("missing-file");
  }

  private HttpResponse<byte[]> send(Multipart body) throws IOException, InterruptedException {
    return client.send(body.post(annotations).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
