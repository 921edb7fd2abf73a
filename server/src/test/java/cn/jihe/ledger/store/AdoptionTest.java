package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.UnknownUnits;
import cn.jihe.form.name.UnitName;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dossiers from before there were organisations. */
@Execution(ExecutionMode.CONCURRENT)
final class AdoptionTest {

  private static FilledDeclaration form(String unit, String project) {
    return new FilledDeclaration().with("E5", unit).ofProject(project);
  }

  private static JsonNode submit(RunningServer server, FilledDeclaration form) {
    return RunningServer.json(server.submit("表.xlsx", form.xlsx()));
  }

  @ParameterizedTest
  @MethodSource("cn.jihe.support.Database#forProcesses")
  void aUnitThatBecomesAnOrganisationGetsItsDossiersAndGoesOnWithThem(Database database)
      throws Exception {
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      String dossier = submit(server, form("老单位（本级）", "甲项目")).at("/stored/0/dossier").asText();
      submit(server, form("同名办公室", "乙项目"));
      asBefore(database, url);
      assertThat(server.get("/api/v1/dossiers/" + dossier).statusCode()).isEqualTo(404);
      UnknownUnits unknown = server.context().getBean(UnknownUnits.class);
      assertThat(unknown.named(new UnitName("老单位【本级】"))).isPresent();

      People people = People.of(server);
      Organisation root = people.root("新主管部门");
      Organisation unit =
          people.organisation(
              Organisation.named("老单位[本级]", Optional.of(root.id()), Optional.empty()));
      people.below(root, "同名办公室");
      people.organisation(Organisation.named("同名办公室", Optional.of(unit.id()), Optional.empty()));

      assertThat(unknown.named(new UnitName("老单位（本级）"))).isEmpty();
      String clerk = people.token(Role.CLERK, unit);
      JsonNode kept = RunningServer.json(server.get(clerk, "/api/v1/dossiers/" + dossier));
      assertThat(kept.path("organisation").asText()).isEqualTo(unit.id().toString());
      JsonNode next =
          RunningServer.json(
              server.submit(
                  clerk,
                  "表.xlsx",
                  form("老单位（本级）", "甲项目").with("E13", "≥25.00(场)").xlsx(),
                  Map.of()));
      assertThat(next.at("/stored/0/dossier").asText()).isEqualTo(dossier);
      assertThat(next.at("/stored/0/version").asInt()).isEqualTo(2);
      JsonNode alike =
          RunningServer.json(
              server.submit(
                  clerk,
                  "表.xlsx",
                  form("老单位（本级）", "丙项目").with("E13", "≥25.00(场)").xlsx(),
                  Map.of()));
      assertThat(alike.at("/forms/0/findings").findValuesAsText("rule")).contains("H07", "H08");
    }
  }

  /** Nothing belongs to an organisation, and what was founded for it is called otherwise. */
  private static void asBefore(Database database, String url) throws SQLException {
    try (Connection connection = database.connect(url);
        Statement run = connection.createStatement()) {
      run.executeUpdate(
          "update dossier set organisation_id = null, dossier_key = cast(id as varchar(64))");
      run.executeUpdate("update form set organisation_id = null");
      run.executeUpdate("update submission set organisation_id = null");
      run.executeUpdate(
          "update organisation set name = cast(id as varchar(64)),"
              + " name_plain = cast(id as varchar(64))");
    }
  }
}
