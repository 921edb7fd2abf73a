package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that was filled before the program compared, or judged, as it does now. */
@Execution(ExecutionMode.CONCURRENT)
final class UpgradedStoreTest {

  private static final String DO_AGAIN =
      "update flyway_schema_history set checksum = 0 where version is null and description = ";

  private static FilledDeclaration project(String name) {
    return new FilledDeclaration().ofProject(name);
  }

  private static JsonNode submit(RunningServer server, FilledDeclaration form, int status) {
    return submit(server, form.xlsx(), status);
  }

  private static JsonNode submit(RunningServer server, byte[] workbook, int status) {
    HttpResponse<byte[]> response = server.submit("表.xlsx", workbook);
    assertThat(response.statusCode()).isEqualTo(status);
    return RunningServer.json(response);
  }

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void formsFromBeforeAreComparedWithLikeAllOthers(Database database) throws Exception {
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      submit(server, project("甲项目"), 201);
      submit(server, project("甲项目").with("E13", "≥25.00(场)"), 201);
    }
    sql(database, url, "delete from compared_indicator");
    sql(database, url, "delete from compared_form");
    sql(database, url, DO_AGAIN + "'compared forms'");
    try (RunningServer server = new RunningServer(url)) {
      JsonNode other = submit(server, project("乙项目").with("E13", "≥25.00(场)"), 201);
      assertThat(other.at("/forms/0/findings"))
          .filteredOn(finding -> finding.get("rule").asText().matches("H0[78]"))
          .extracting(finding -> finding.get("message").asText())
          .hasSize(2)
          .allSatisfy(message -> assertThat(message).contains("甲项目").contains("2"));
    }
  }

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void aDossierOfANameThatWasComparedOtherwiseGoesOn(Database database) throws Exception {
    String url = database.fresh();
    String dossier;
    try (RunningServer server = new RunningServer(url)) {
      dossier = submit(server, project("甲（一期）"), 201).at("/stored/0/dossier").asText();
    }
    sql(database, url, "update dossier set dossier_key = 'of before', project_plain = 'before'");
    sql(database, url, DO_AGAIN + "'dossier keys'");
    try (RunningServer server = new RunningServer(url)) {
      JsonNode next = submit(server, project("甲【一期】").with("E13", "≥25.00(场)"), 201);
      assertThat(next.at("/stored/0/dossier").asText()).isEqualTo(dossier);
      assertThat(next.at("/stored/0/version").asInt()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void dossiersThatHaveBecomeOneAreNotMerged(Database database) throws Exception {
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      submit(server, project("甲（一期）"), 201);
      sql(database, url, "update dossier set dossier_key = 'of before'");
      submit(server, project("甲[一期]").with("E13", "≥25.00(场)"), 201);
    }
    sql(database, url, DO_AGAIN + "'dossier keys'");
    try (RunningServer server = new RunningServer(url)) {
      JsonNode dossiers = server.json("/api/v1/dossiers").get("items");
      assertThat(dossiers).hasSize(2);
      assertThat(dossiers).allSatisfy(one -> assertThat(one.get("newest").asInt()).isEqualTo(1));
      assertThat(keys(database, url)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void rulesThatJudgeOtherwiseJudgeAnewAndEqualContentsMakeNoVersion(Database database)
      throws Exception {
    String url = database.fresh();
    byte[] form = project("甲项目").xlsx();
    JsonNode first;
    try (RunningServer server = new RunningServer(url)) {
      first = submit(server, form, 201);
    }
    try (RunningServer again = new RunningServer(url)) {
      assertThat(submit(again, form, 200)).isEqualTo(first);
    }
    Path rules = Files.writeString(Database.folder().resolve("rules.yml"), "default: {}\n2023: {}");
    try (RunningServer other =
        new RunningServer(url, Map.of("test.rules", rules.toAbsolutePath().toString()))) {
      JsonNode anew = submit(other, form, 201);
      assertThat(anew.get("submission")).isNotEqualTo(first.get("submission"));
      assertThat(anew.get("catalogue")).isNotEqualTo(first.get("catalogue"));
      assertThat(anew.at("/stored/0/reason").asText()).isEqualTo("UNCHANGED");
      assertThat(anew.at("/stored/0/version").asInt()).isEqualTo(1);
    }
  }

  private static void sql(Database database, String url, String statement) throws SQLException {
    try (Connection connection = database.connect(url);
        Statement run = connection.createStatement()) {
      assertThat(run.executeUpdate(statement)).isPositive();
    }
  }

  private static int keys(Database database, String url) throws SQLException {
    try (Connection connection = database.connect(url);
        Statement query = connection.createStatement();
        ResultSet found = query.executeQuery("select count(distinct dossier_key) from dossier")) {
      assertThat(found.next()).isTrue();
      return found.getInt(1);
    }
  }
}
