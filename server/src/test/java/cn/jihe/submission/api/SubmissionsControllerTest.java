package cn.jihe.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test has projects of its own, so that all can share one store. */
@ParameterizedClass
@EnumSource(Database.class)
final class SubmissionsControllerTest {

  private static final String UNIT = "某区健康促进中心";
  private static final String UNIT_CELL = "E5";
  private static final String YEAR_CELL = "A2";

  private final RunningServer server;

  SubmissionsControllerTest(Database database) {
    server = SharedServer.on(database);
  }

  private static FilledDeclaration project(String name) {
    return new FilledDeclaration().ofProject(name);
  }

  private static JsonNode stored(HttpResponse<byte[]> response, int form) {
    return RunningServer.json(response).get("stored").get(form);
  }

  private JsonNode dossier(JsonNode stored) {
    return server.json("/api/v1/dossiers/" + stored.get("dossier").asText());
  }

  @Test
  void aFormWithoutErrorsBecomesTheSubmittedVersion() {
    HttpResponse<byte[]> response = server.submit("表.xlsx", project("一号").xlsx());
    assertThat(response.statusCode()).isEqualTo(201);
    JsonNode stored = stored(response, 0);
    assertThat(stored.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(stored.get("version").asInt()).isEqualTo(1);
    assertThat(stored.get("form").asInt()).isZero();
    JsonNode dossier = dossier(stored);
    assertThat(dossier.get("newest").asInt()).isEqualTo(1);
    assertThat(dossier.get("kind").asText()).isEqualTo("DECLARATION");
    assertThat(dossier.get("year").asInt()).isEqualTo(2024);
    assertThat(dossier.get("unit").asText()).isEqualTo(UNIT);
    assertThat(dossier.get("projectName").asText()).isEqualTo("一号");
  }

  @Test
  void theAnswerIsThatOfACheckAndReadsTheSameLater() throws Exception {
    // Of a unit of its own: beside other projects more is found than a check alone finds.
    byte[] workbook = project("二号").with(UNIT_CELL, "二号的单位").withPoorTargets().xlsx();
    HttpResponse<byte[]> response = server.submit("表.xlsx", workbook);
    JsonNode answer = RunningServer.json(response);
    JsonNode check =
        RunningServer.json(
            server.send(
                new Multipart().file("表.xlsx", workbook).post(server.at("/api/v1/checks"))));
    check
        .properties()
        .forEach(field -> assertThat(answer.get(field.getKey())).isEqualTo(field.getValue()));
    String id = answer.get("submission").asText();
    assertThat(server.get("/api/v1/submissions/" + id).body()).isEqualTo(response.body());
    JsonNode english =
        RunningServer.json(
            server.send(
                HttpRequest.newBuilder(server.at("/api/v1/submissions/" + id))
                    .header("Accept-Language", "en")));
    assertThat(english.at("/forms/0/findings/0/message").asText())
        .isNotEqualTo(answer.at("/forms/0/findings/0/message").asText());
  }

  @Test
  void theTemplateAWorkbookWasMadeFromIsOnRecord() {
    TemplateFile template = Templates.find("SELF_EVALUATION-2025").orElseThrow();
    HttpResponse<byte[]> response = server.submit("空表.xlsx", Templates.bytes(template));
    JsonNode answer = RunningServer.json(response);
    assertThat(answer.get("template").asText()).isEqualTo("SELF_EVALUATION-2025-1");
    String id = answer.get("submission").asText();
    assertThat(server.get("/api/v1/submissions/" + id).body()).isEqualTo(response.body());
  }

  @Test
  void theBytesComeBackAsSent() {
    byte[] workbook = project("三号").xls();
    HttpResponse<byte[]> response = server.submit("表 三.xls", workbook);
    String id = RunningServer.json(response).get("submission").asText();
    HttpResponse<byte[]> original = server.get("/api/v1/submissions/" + id + "/original");
    assertThat(original.body()).isEqualTo(workbook);
    assertThat(original.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''%E8%A1%A8%20%E4%B8%89.xls");
    assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void theAnnotatedWorkbookHasTheRecordedFindings() throws Exception {
    byte[] workbook = project("四号").withPoorTargets().xlsx();
    JsonNode answer = RunningServer.json(server.submit("表.xlsx", workbook));
    byte[] annotated =
        server
            .get("/api/v1/submissions/" + answer.get("submission").asText() + "/annotated")
            .body();
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      assertThat(opened.getSheetName(0)).isEqualTo("校验结果");
      assertThat(opened.getSheetAt(1).getCellComments()).isNotEmpty();
    }
  }

  @Test
  void theSameBytesAgainGetTheSameAnswer() {
    byte[] workbook = project("五号").xlsx();
    HttpResponse<byte[]> first = server.submit("表.xlsx", workbook);
    HttpResponse<byte[]> second = server.submit("表.xlsx", workbook);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void theSameBytesSentManyTimesAtOnceAreRecordedOnce() throws Exception {
    byte[] workbook = project("六号").xlsx();
    List<HttpResponse<byte[]>> answers = atOnce(8, n -> server.submit("表.xlsx", workbook));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(7);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
  }

  @Test
  void versionsOfOneDossierSentAtOnceGetDifferentNumbers() throws Exception {
    List<HttpResponse<byte[]>> answers =
        atOnce(
            8,
            n ->
                server.submit(
                    "表.xlsx", project("七号").with("E13", "≥" + (24 + n) + ".00(场)").xlsx()));
    assertThat(answers)
        .extracting(answer -> stored(answer, 0).get("version").asInt())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(dossier(stored(answers.getFirst(), 0)).get("newest").asInt()).isEqualTo(8);
  }

  private static List<HttpResponse<byte[]>> atOnce(
      int times, IntFunction<HttpResponse<byte[]>> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<HttpResponse<byte[]>>> running =
          threads.invokeAll(
              IntStream.range(0, times)
                  .<Callable<HttpResponse<byte[]>>>mapToObj(n -> () -> call.apply(n))
                  .toList());
      return running.stream().map(Future::resultNow).toList();
    }
  }

  @Test
  void aFormWithErrorsIsKeptAsAnAttemptAndSupersedesNothing() {
    server.submit("表.xlsx", project("八号").xlsx());
    JsonNode stored = stored(server.submit("表.xlsx", project("八号").with("E13", "").xlsx()), 0);
    assertThat(stored.get("state").asText()).isEqualTo("ATTEMPT");
    assertThat(stored.get("reason").asText()).isEqualTo("ERRORS");
    assertThat(stored.get("version").asInt()).isEqualTo(2);
    JsonNode dossier = dossier(stored);
    assertThat(dossier.get("newest").asInt()).isEqualTo(1);
    assertThat(dossier.get("versions").get(0).get("summary").get("errors").asInt()).isPositive();
    assertThat(dossier.get("versions").findValuesAsText("state"))
        .containsExactly("ATTEMPT", "SUBMITTED");
    assertThat(dossier.get("events").findValuesAsText("what"))
        .containsExactly("SUBMITTED", "ATTEMPTED");
    assertThat(dossier.get("events").findValuesAsText("who"))
        .containsOnly(server.clerk().account().login());
  }

  @Test
  void oneBadFormDoesNotBlockTheOthers() {
    byte[] workbook =
        FilledDeclaration.xlsx(project("九号甲"), project("九号乙").with("E13", ""), project("九号丙"));
    JsonNode stored = RunningServer.json(server.submit("表.xlsx", workbook)).get("stored");
    assertThat(stored.findValuesAsText("state"))
        .containsExactly("SUBMITTED", "ATTEMPT", "SUBMITTED");
  }

  @Test
  void unitAndProjectAreComparedWithoutWidthBlanksAndBracketStyle() {
    JsonNode first = stored(server.submit("表.xlsx", project("十号 (ＡＢ)").xlsx()), 0);
    JsonNode second =
        stored(
            server.submit(
                "表.xlsx",
                project("十 号【AB】").with(UNIT_CELL, "某区 健康促进中心").with("E13", "≥25.00(场)").xlsx()),
            0);
    assertThat(second.get("dossier")).isEqualTo(first.get("dossier"));
    assertThat(second.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void contentsThatEqualTheSubmittedVersionMakeNoNewOne() {
    FilledDeclaration form = project("十一号");
    server.submit("表.xlsx", form.xlsx());
    HttpResponse<byte[]> again = server.submit("表.xls", form.xls());
    assertThat(again.statusCode()).isEqualTo(201);
    JsonNode stored = stored(again, 0);
    assertThat(stored.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(stored.get("reason").asText()).isEqualTo("UNCHANGED");
    assertThat(stored.get("version").asInt()).isEqualTo(1);
    assertThat(stored.get("message").asText()).contains("没有产生新版本");
    assertThat(dossier(stored).get("versions").size()).isEqualTo(1);
    assertThat(dossier(stored).get("events").findValuesAsText("what"))
        .containsExactly("SUBMITTED", "REPEATED");
  }

  @Test
  void aFormThatGoesBackToAnEarlierVersionMakesANewOne() {
    server.submit("表.xlsx", project("十二号").xlsx());
    server.submit("表.xlsx", project("十二号").with("E13", "≥30.00(场)").xlsx());
    JsonNode stored = stored(server.submit("表.xls", project("十二号").xls()), 0);
    assertThat(stored.get("version").asInt()).isEqualTo(3);
    assertThat(dossier(stored).get("newest").asInt()).isEqualTo(3);
  }

  @Test
  void aFormWithoutYearOrUnitUsesWhatTheSenderSays() {
    byte[] workbook = project("十三号").with(YEAR_CELL, "").with(UNIT_CELL, "").xlsx();
    JsonNode without = stored(server.submit("表.xlsx", workbook), 0);
    assertThat(without.get("state").asText()).isEqualTo("NEEDS_YEAR");
    assertThat(without.get("dossier").isNull()).isTrue();
    JsonNode withYear = stored(server.submit("表.xlsx", workbook, Map.of("year", "２０２５")), 0);
    assertThat(withYear.get("state").asText()).isEqualTo("NEEDS_UNIT");
    JsonNode withBoth =
        stored(server.submit("表.xlsx", workbook, Map.of("year", "2025", "unit", UNIT)), 0);
    // A blank 实施单位 is an ERROR of its own, so the form is an attempt; its dossier is known.
    assertThat(withBoth.get("state").asText()).isEqualTo("ATTEMPT");
    assertThat(dossier(withBoth).get("year").asInt()).isEqualTo(2025);
    assertThat(dossier(withBoth).get("unit").asText()).isEqualTo(UNIT);
  }

  @Test
  void aFormThatStatesAnotherYearOrUnitIsRefusedAndNeverOverwritten() {
    byte[] workbook = project("十四号").xlsx();
    JsonNode year = stored(server.submit("表.xlsx", workbook, Map.of("year", "2025")), 0);
    assertThat(year.get("state").asText()).isEqualTo("REFUSED");
    assertThat(year.get("reason").asText()).isEqualTo("OTHER_YEAR");
    assertThat(year.get("dossier").isNull()).isTrue();
    JsonNode unit = stored(server.submit("表.xlsx", workbook, Map.of("unit", "另一单位")), 0);
    assertThat(unit.get("reason").asText()).isEqualTo("OTHER_UNIT");
    assertThat(unit.get("message").asText()).contains("另一单位");
    JsonNode same =
        stored(server.submit("表.xlsx", workbook, Map.of("year", "2024", "unit", "某区健康 促进中心")), 0);
    assertThat(same.get("state").asText()).isEqualTo("SUBMITTED");
  }

  @Test
  void aFormIsComparedWithTheUnitsOthersOnRecord() {
    server.submit("表.xlsx", project("甲项目").with(UNIT_CELL, "串项单位").xlsx());
    JsonNode second =
        RunningServer.json(server.submit("表.xlsx", project("乙项目").with(UNIT_CELL, "串项单位").xlsx()));
    assertThat(second.at("/forms/0/findings").findValuesAsText("rule")).contains("H07", "H08");
    assertThat(second.at("/stored/0/state").asText()).isEqualTo("SUBMITTED");
  }

  @Test
  void aYearThatIsNoneIsAProblem() {
    HttpResponse<byte[]> response =
        server.submit("表.xlsx", project("十五号").xlsx(), Map.of("year", "今年"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(RunningServer.json(response).get("code").asText()).isEqualTo("bad-year");
  }

  @Test
  void twoFormsOfOneDossierInOneUploadAreBothAttempts() {
    byte[] workbook =
        FilledDeclaration.xlsx(project("十六号"), project("十六 号").with("E13", "≥25.00(场)"));
    JsonNode stored = RunningServer.json(server.submit("表.xlsx", workbook)).get("stored");
    assertThat(stored.findValuesAsText("state")).containsExactly("ATTEMPT", "ATTEMPT");
    assertThat(stored.findValuesAsText("reason"))
        .containsExactly("TWICE_IN_UPLOAD", "TWICE_IN_UPLOAD");
    assertThat(dossier(stored.get(0)).get("newest").isNull()).isTrue();
    assertThat(dossier(stored.get(0)).get("versions").size()).isEqualTo(2);
  }

  @Test
  void aWorkbookThatCannotBeCheckedIsAProblemAndLeavesNoTrace() {
    long before = server.json("/api/v1/submissions").get("total").asLong();
    HttpResponse<byte[]> response = server.submit("表.xlsx", new byte[] {1, 2, 3});
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(server.json("/api/v1/submissions").get("total").asLong()).isEqualTo(before);
  }

  @Test
  void submissionsAreListedNewestFirstByPageAndFilter() {
    for (int i = 0; i < 5; i++) {
      server.submit(
          "表.xlsx",
          project("列表" + i).with(UNIT_CELL, "列表单位（本级）").with(YEAR_CELL, "（2031年度）").xlsx());
    }
    JsonNode page =
        server.json("/api/v1/submissions?year=2031&unit=%E5%88%97%E8%A1%A8&size=2&page=1");
    assertThat(page.get("total").asLong()).isEqualTo(5);
    assertThat(page.get("items")).hasSize(2);
    List<String> times =
        StreamSupport.stream(
                server.json("/api/v1/submissions?size=200").get("items").spliterator(), false)
            .map(row -> row.get("received").asText())
            .toList();
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(server.json("/api/v1/submissions?year=2031&state=NEEDS_UNIT").get("total").asLong())
        .isZero();
    assertThat(server.json("/api/v1/submissions?before=2001-01-01").get("total").asLong()).isZero();
    assertThat(
            server
                .json(
                    "/api/v1/dossiers?unit=%EF%BC%88%E6%9C%AC%E7%BA%A7&year=2031&kind=DECLARATION&project=3")
                .get("total")
                .asLong())
        .isEqualTo(1);
  }

  @Test
  void aFilterThatCannotBeUnderstoodIsAProblem() {
    for (String query :
        List.of("year=abc", "size=0", "size=1000", "page=-1", "state=X", "from=now")) {
      HttpResponse<byte[]> response = server.get("/api/v1/submissions?" + query);
      assertThat(response.statusCode()).as(query).isEqualTo(400);
      assertThat(RunningServer.json(response).get("code").asText()).isEqualTo("bad-filter");
    }
  }

  @Test
  void whatIsNotThereIsAProblem() {
    for (String path :
        List.of(
            "/api/v1/submissions/" + UUID.randomUUID(),
            "/api/v1/submissions/" + UUID.randomUUID() + "/original",
            "/api/v1/submissions/" + UUID.randomUUID() + "/annotated",
            "/api/v1/submissions/x",
            "/api/v1/dossiers/" + UUID.randomUUID())) {
      HttpResponse<byte[]> response = server.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(RunningServer.json(response).get("code").asText()).isEqualTo("not-found");
    }
  }
}
