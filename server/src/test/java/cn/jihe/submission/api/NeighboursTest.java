package cn.jihe.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is handed in is compared with what is on record of its unit and year; units of their own.
 */
@ParameterizedClass
@EnumSource(Database.class)
final class NeighboursTest {

  private static final String UNIT_CELL = "E5";

  private static final Map<Database, RunningServer> SERVERS = new EnumMap<>(Database.class);

  private final RunningServer server;

  NeighboursTest(Database database) {
    server =
        SERVERS.computeIfAbsent(
            database,
            key -> new RunningServer(key.fresh(), Map.of(FailingChecks.PROPERTY, "true")));
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(RunningServer::close);
  }

  private static FilledDeclaration form(String unit, String project) {
    return new FilledDeclaration().with(UNIT_CELL, unit).ofProject(project);
  }

  private JsonNode submit(FilledDeclaration... forms) {
    HttpResponse<byte[]> response = server.submit("表.xlsx", FilledDeclaration.xlsx(forms));
    assertThat(response.statusCode()).isEqualTo(201);
    return RunningServer.json(response);
  }

  /** The rules of H07–H09 that spoke at a form, each with the project it named. */
  private static List<String> alike(JsonNode answer, int form) {
    return StreamSupport.stream(answer.at("/forms/" + form + "/findings").spliterator(), false)
        .filter(finding -> finding.get("rule").asText().matches("H0[789]"))
        .map(finding -> finding.get("rule").asText() + " " + finding.get("message").asText())
        .toList();
  }

  @Test
  void unitsThatDifferInTheStyleOfBracketsAreOne() {
    submit(form("括号单位（本级）", "甲项目"));
    assertThat(alike(submit(form("括号单位[本级]", "乙项目")), 0))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).contains("甲项目"));
  }

  @Test
  void aProjectInAnotherStyleOfBracketsIsItsOwnEarlierVersion() {
    submit(form("同一项目单位", "设备维护（一期）"));
    JsonNode second = submit(form("同一项目单位", "设备维护【一期】").with("E13", "≥25.00(场)"));
    assertThat(alike(second, 0)).isEmpty();
    assertThat(second.at("/stored/0/version").asInt()).isEqualTo(2);
  }

  @Test
  void aProjectWhoseNameDiffersInASignIsNamed() {
    submit(form("破折号单位", "设备-维护").with("B11", "一年内维护全部设备，保证完好可用。"));
    assertThat(alike(submit(form("破折号单位", "设备维护")), 0))
        .singleElement()
        .satisfies(said -> assertThat(said).startsWith("H09").contains("设备-维护"));
  }

  @Test
  void formsOfTwoStylesOfBracketsInOneWorkbookAreComparedWithTheRecordAlike() {
    submit(form("两式单位（本级）", "甲项目"));
    JsonNode both = submit(form("两式单位(本级)", "乙项目"), form("两式单位〔本级〕", "丙项目"));
    for (int i = 0; i < 2; i++) {
      assertThat(alike(both, i)).as("form " + i).hasSize(2);
    }
  }

  @Test
  void otherUnitsAndYearsAreNotLookedAt() {
    submit(form("旁单位", "甲项目"));
    assertThat(alike(submit(form("旁单位二", "乙项目")), 0)).isEmpty();
    assertThat(alike(submit(form("旁单位", "丙项目").with("A2", "（2025年度）")), 0)).isEmpty();
  }

  @Test
  void onlyTheSubmittedVersionIsComparedWith() {
    submit(form("换版单位", "甲项目"));
    submit(form("换版单位", "甲项目").with("B11", "一年内维护全部设备，保证完好可用。"));
    assertThat(alike(submit(form("换版单位", "乙项目")), 0))
        .singleElement()
        .satisfies(said -> assertThat(said).startsWith("H08"));
  }

  @Test
  void amongManyVersionsAndNamesOfTheSameProjectTheOtherProjectIsFound() {
    submit(form("多名单位", "甲项目"));
    for (String name : List.of("乙项目", "2023年乙项目", "2024年度乙项目")) {
      submit(form("多名单位", name));
    }
    assertThat(alike(submit(form("多名单位", "乙项目（2022年）")), 0))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).contains("甲项目"));
  }

  @Test
  void knownBytesAreNotCheckedAgain() {
    byte[] workbook = form("重复单位", "甲项目").xlsx();
    HttpResponse<byte[]> first = server.submit("表.xlsx", workbook);
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<byte[]> again = server.submit(FailingChecks.FAILS, workbook);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void theSameBytesUnderANameOfAnotherYearAreAnotherRequest() {
    byte[] workbook = form("年份单位", "甲项目").with("A2", "").xlsx();
    JsonNode first = RunningServer.json(server.submit("2023年.xlsx", workbook));
    JsonNode second = RunningServer.json(server.submit("2022年.xlsx", workbook));
    assertThat(first.at("/forms/0/year").asInt()).isEqualTo(2023);
    assertThat(second.at("/forms/0/year").asInt()).isEqualTo(2022);
  }
}
