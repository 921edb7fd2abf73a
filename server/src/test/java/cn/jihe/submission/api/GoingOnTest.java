package cn.jihe.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A form that goes on with a dossier although its name or year is another. */
@ParameterizedClass
@EnumSource(Database.class)
final class GoingOnTest {

  private static final String UNIT_CELL = "E5";
  private static final String YEAR_CELL = "A2";

  private final RunningServer server;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Account auditor;

  GoingOnTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    department = people.root("更名部门" + mark);
    unit = people.below(department, "更名单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    auditor = people.account(Hat.of(Role.AUDITOR, department.id()));
  }

  private FilledDeclaration form(String project) {
    return new FilledDeclaration().ofProject(project + mark).with(UNIT_CELL, unit.name());
  }

  private HttpResponse<byte[]> submit(byte[] workbook, Map<String, String> says) {
    return server.submit(clerk, "表.xlsx", workbook, says);
  }

  private JsonNode stored(FilledDeclaration form, Map<String, String> says) {
    return RunningServer.json(submit(form.xlsx(), says)).at("/stored/0");
  }

  private String code(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + RunningServer.json(answer).path("code").asText();
  }

  private JsonNode dossier(String id) {
    return RunningServer.json(server.get(clerk, "/api/v1/dossiers/" + id));
  }

  private void assertRecordHolds() {
    assertThat(
            server
                .context()
                .getBean(LedgerVerification.class)
                .verify(List.of(), reached -> {})
                .breaches())
        .isEmpty();
  }

  @Test
  void aNameOrAYearIsCorrectedAndTheDossierIsFoundByIt() {
    String id = stored(form("旧名"), Map.of()).get("dossier").asText();
    byte[] renamed = form("新名").xlsx();
    HttpResponse<byte[]> answer = submit(renamed, Map.of("dossier", id));
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode second = RunningServer.json(answer).at("/stored/0");
    assertThat(second.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(second.get("dossier").asText()).isEqualTo(id);
    assertThat(second.get("version").asInt()).isEqualTo(2);
    assertThat(dossier(id).get("projectName").asText()).isEqualTo("新名" + mark);
    assertThat(dossier(id).at("/versions/1/state").asText()).isEqualTo("SUPERSEDED");

    HttpResponse<byte[]> again = submit(renamed, Map.of("dossier", id));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(answer.body());

    JsonNode later = stored(form("新名").with("E13", "≥30.00(场)"), Map.of());
    assertThat(later.get("dossier").asText()).isEqualTo(id);
    assertThat(later.get("version").asInt()).isEqualTo(3);

    FilledDeclaration next =
        form("新名").with(YEAR_CELL, "（2025年度）").with("B6", "2025-01-01").with("E6", "2025-12-31");
    JsonNode year = stored(next, Map.of("dossier", "0:" + id));
    assertThat(year.get("version").asInt()).isEqualTo(4);
    assertThat(dossier(id).get("year").asInt()).isEqualTo(2025);
    FilledDeclaration other = form("旧名").with("E13", "≥31.00(场)");
    assertThat(stored(other, Map.of()).get("dossier").asText()).isNotEqualTo(id);
    JsonNode events =
        new Calls(server, People.of(server).token(auditor))
            .list("/api/v1/events?size=200&dossier=" + id);
    assertThat(events.get("items"))
        .extracting(event -> event.get("what").asText())
        .filteredOn("RENAMED"::equals)
        .hasSizeGreaterThanOrEqualTo(2);
    assertRecordHolds();
  }

  @Test
  void nothingIsDoneWhereAnotherDossierHasTheNewNameAlready() {
    String id = stored(form("甲"), Map.of()).get("dossier").asText();
    String other = stored(form("乙"), Map.of()).get("dossier").asText();
    assertThat(code(submit(form("乙").with("E13", "≥30.00(场)").xlsx(), Map.of("dossier", id))))
        .isEqualTo("409 dossier-exists");
    assertThat(dossier(id).get("projectName").asText()).isEqualTo("甲" + mark);
    assertThat(dossier(id).get("versions")).hasSize(1);
    assertThat(dossier(other).get("versions")).hasSize(1);
  }

  @Test
  void anAttemptChangesNoNameAndItsCorrectionDoes() {
    String id = stored(form("原"), Map.of()).get("dossier").asText();
    JsonNode attempt = stored(form("改").with("E7", "1.00"), Map.of("dossier", id));
    assertThat(attempt.get("state").asText()).isEqualTo("ATTEMPT");
    assertThat(attempt.get("dossier").asText()).isEqualTo(id);
    assertThat(dossier(id).get("projectName").asText()).isEqualTo("原" + mark);
    assertThat(stored(form("改"), Map.of("dossier", id)).get("version").asInt()).isEqualTo(3);
    assertThat(dossier(id).get("projectName").asText()).isEqualTo("改" + mark);
    assertRecordHolds();
  }

  @Test
  void onlyADossierOfTheSameKindAndUnitInSightGoesOn() {
    String id = stored(form("一"), Map.of()).get("dossier").asText();
    People people = People.of(server);
    Organisation sister = people.below(department, "姊妹单位" + mark);
    String both = people.token(Hat.of(Role.CLERK, unit.id()), Hat.of(Role.CLERK, sister.id()));
    byte[] sisters = form("二").with(UNIT_CELL, sister.name()).xlsx();
    assertThat(code(server.submit(both, "表.xlsx", sisters, Map.of("dossier", id))))
        .isEqualTo("422 not-that-dossier");
    String stranger = people.token(Role.CLERK, sister);
    assertThat(code(server.submit(stranger, "表.xlsx", sisters, Map.of("dossier", id))))
        .isEqualTo("404 not-found");
    for (String unknown : List.of(UUID.randomUUID().toString(), "x", "0:x")) {
      assertThat(code(submit(form("三").xlsx(), Map.of("dossier", unknown))))
          .as(unknown)
          .isEqualTo("404 not-found");
    }
    assertThat(code(submit(form("三").xlsx(), Map.of("dossier", "-1:" + id))))
        .isEqualTo("400 bad-request");
    byte[] two = FilledDeclaration.xlsx(form("四"), form("五"));
    assertThat(code(submit(two, Map.of("dossier", id)))).isEqualTo("422 not-that-dossier");
    assertThat(code(submit(two, Map.of("dossier", "7:" + id)))).isEqualTo("422 not-that-dossier");
    JsonNode chosen = RunningServer.json(submit(two, Map.of("dossier", "1:" + id))).get("stored");
    assertThat(chosen.at("/1/dossier").asText()).isEqualTo(id);
    assertThat(chosen.at("/1/version").asInt()).isEqualTo(2);
    assertThat(chosen.at("/0/dossier").asText()).isNotEqualTo(id);
    byte[] twice = FilledDeclaration.xlsx(form("五"), form("六"));
    JsonNode same = RunningServer.json(submit(twice, Map.of("dossier", "1:" + id))).get("stored");
    assertThat(same).extracting(row -> row.get("reason").asText()).containsOnly("TWICE_IN_UPLOAD");
  }
}
