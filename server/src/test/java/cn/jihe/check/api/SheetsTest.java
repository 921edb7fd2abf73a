package cn.jihe.check.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.cli.CommandLineProgram;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RawPackage;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sheet of a workbook gave is said, wherever its findings are. */
@ExtendWith(SharedServer.class)
final class SheetsTest {

  private static final Path ELSEWHERE = Path.of("src/test/resources/elsewhere");
  private static final String LINE = "读出 1 张申报表；工作表“整体”是部门整体支出绩效自评表，暂不核对";

  @TempDir private Path folder;

  private final URI server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  SheetsTest(EmbeddedServer server) {
    this.server = server.getURI();
  }

  private <T> HttpResponse<T> send(String path, byte[] bytes, HttpResponse.BodyHandler<T> as)
      throws IOException, InterruptedException {
    return client.send(
        new Multipart().file("表.xlsx", bytes).post(server.resolve(path)).build(), as);
  }

  private JsonNode check(byte[] bytes) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send("/api/v1/checks", bytes, HttpResponse.BodyHandlers.ofString(UTF_8));
    return new ObjectMapper().readTree(answer.body());
  }

  /** A declaration and, behind it, what others fill in and an empty sheet. */
  private static byte[] mixed() throws IOException {
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(new FilledDeclaration().xlsx()))) {
      Sheet sheet = book.createSheet("整体");
      List<String> rows =
          List.of(
              "部门整体支出绩效自评表",
              "部门名称|某局|基本支出|300|项目支出|200",
              "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
              "产出指标|数量指标|救助人数|≥500人|510人|90|90");
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        String[] cells = rows.get(i).split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          row.createCell(column).setCellValue(cells[column]);
        }
      }
      book.createSheet("工资").createRow(0).createCell(0).setCellValue("姓名");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** Two declarations, the second one's sheet broken off. */
  private static byte[] broken() throws IOException {
    byte[] sound = FilledDeclaration.xlsx(new FilledDeclaration(), new FilledDeclaration());
    return RawPackage.of(sound)
        .part("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row")
        .bytes();
  }

  @Test
  void theAnswerNamesEverySheetAndWhatWasTakenFromIt() throws Exception {
    JsonNode result = check(mixed());
    assertThat(result.get("sheets").toString())
        .isEqualTo(
            "[{\"sheet\":\"申报表\",\"taken\":\"FORMS\",\"name\":null,\"problem\":null},"
                + "{\"sheet\":\"整体\",\"taken\":\"OTHER_FORM\",\"name\":\"部门整体支出绩效自评表\","
                + "\"problem\":null},"
                + "{\"sheet\":\"工资\",\"taken\":\"NOTHING\",\"name\":null,\"problem\":null}]");
    assertThat(result.get("forms")).hasSize(1);
    assertThat(result.get("summary").get("errors").asInt()).isZero();
  }

  @Test
  void aSheetThatCannotBeReadIsSaid() throws Exception {
    JsonNode sheet = check(broken()).get("sheets").get(1);
    assertThat(sheet.get("taken").asText()).isEqualTo("NOTHING");
    assertThat(sheet.get("problem").asText()).startsWith("工作表“申报表2”读不出来");
    HttpResponse<String> page = send("/check", broken(), HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(page.body()).contains("读出 1 张申报表；工作表“申报表2”读不出来");
  }

  @Test
  void whereTheFormMayBeOnABrokenSheetTheFileIsDamaged() throws Exception {
    byte[] bytes =
        RawPackage.of(mixed())
            .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")
            .part("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"" + RawPackage.MAIN + "\"/>")
            .bytes();
    assertThat(check(bytes).get("code").asText()).isEqualTo("damaged");
  }

  @Test
  void pageCommandLineAndResultSheetSayItInOneLine() throws Exception {
    HttpResponse<String> page = send("/check", mixed(), HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(page.body()).contains(LINE);
    assertThat(readable(mixed())).contains(LINE);
    HttpResponse<byte[]> copy =
        send("/api/v1/annotations", mixed(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(texts(copy.body())).anyMatch(text -> text.contains(LINE));
  }

  @Test
  void aFileWithFormsAloneSaysHowManyAndNoMore() throws Exception {
    byte[] bytes = FilledDeclaration.xlsx(new FilledDeclaration(), new FilledDeclaration());
    HttpResponse<String> page = send("/check", bytes, HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(page.body()).contains(">读出 2 张申报表</span>");
    assertThat(readable(bytes)).doesNotContain("读出");
  }

  @Test
  void ourResultSheetIsNoneOfThem() throws Exception {
    byte[] copy =
        send("/api/v1/annotations", mixed(), HttpResponse.BodyHandlers.ofByteArray()).body();
    assertThat(check(copy).get("sheets")).isEqualTo(check(mixed()).get("sheets"));
  }

  @ParameterizedTest
  @CsvSource({
    "14-lixian-department-declaration.xls, 部门整体支出绩效目标申报表",
    "18-huangshi-monitoring.xlsx, 绩效运行监控表"
  })
  void aFileWithNothingElseIsRefusedByName(String file, String name) throws Exception {
    JsonNode problem = check(Files.readAllBytes(ELSEWHERE.resolve(file)));
    assertThat(problem.get("code").asText()).isEqualTo("other-form");
    assertThat(problem.get("status").asInt()).isEqualTo(422);
    assertThat(problem.get("detail").asText()).contains(name);
  }

  private String readable(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("表.xlsx"), bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(out, true, UTF_8)) {
      new CommandLineProgram(to, to, FailingChecks::core).run("check", file.toString());
    }
    return out.toString(UTF_8);
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<String> texts = new ArrayList<>();
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
      return texts;
    }
  }
}
