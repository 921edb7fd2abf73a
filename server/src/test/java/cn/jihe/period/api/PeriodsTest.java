package cn.jihe.period.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bureau, a department and a unit; forms of 2024. */
@ParameterizedClass
@EnumSource(Database.class)
final class PeriodsTest {

  private static final String UNIT_CELL = "E5";

  private final RunningServer server;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Calls clerks;
  private final Calls heads;
  private final Calls reviewers;
  private final Calls bureaus;

  PeriodsTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Organisation bureau = people.root("批次财政" + mark);
    department = people.below(bureau, "批次部门" + mark);
    unit = people.below(department, "批次单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    clerks = new Calls(server, clerk);
    heads = new Calls(server, people.token(Role.UNIT_HEAD, unit));
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
    bureaus = new Calls(server, people.token(Role.BUREAU, bureau));
  }

  private ObjectNode period() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", "P-" + UUID.randomUUID())
        .put("name", "2024年度申报")
        .put("kind", "DECLARATION")
        .put("year", 2024)
        .put("organisation", department.id().toString());
  }

  private JsonNode setUp(ObjectNode period) {
    HttpResponse<byte[]> answer = reviewers.post("/api/v1/periods", period.toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return RunningServer.json(answer);
  }

  private JsonNode handIn(String project) {
    byte[] workbook =
        new FilledDeclaration().ofProject(project).with(UNIT_CELL, unit.name()).xlsx();
    return RunningServer.json(server.submit(clerk, "表.xlsx", workbook, Map.of())).at("/stored/0");
  }

  private static JsonNode dossier(Calls calls, JsonNode stored) {
    return RunningServer.json(calls.get("/api/v1/dossiers/" + stored.get("dossier").asText()));
  }

  private static JsonNode decide(Calls calls, JsonNode stored, String action) {
    JsonNode seen = dossier(calls, stored);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请按要求补充");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    return RunningServer.json(
        calls.post(
            "/api/v1/dossiers/" + stored.get("dossier").asText() + "/decisions",
            wanted.toString()));
  }

  private static int status(HttpResponse<byte[]> answer) {
    return answer.statusCode();
  }

  @Test
  void withTwoLevelsAndTheUnitFirstAFormGoesFromHandToHand() {
    setUp(period().put("levels", 2).put("endorsed", true));
    JsonNode stored = handIn("逐级");
    assertThat(stored.get("state").asText()).isEqualTo("PREPARED");
    assertThat(dossier(reviewers, stored).get("actions")).isEmpty();
    assertThat(decide(heads, stored, "endorse").get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(decide(reviewers, stored, "accept").get("state").asText()).isEqualTo("REFERRED");
    assertThat(decide(bureaus, stored, "return-to-department").get("state").asText())
        .isEqualTo("SUBMITTED");
    decide(reviewers, stored, "accept");
    JsonNode accepted = decide(bureaus, stored, "accept");
    assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.at("/period/levels").asInt()).isEqualTo(2);
    assertThat(accepted.at("/versions/0/late").asBoolean()).isFalse();
  }

  @Test
  void whatComesAfterTheDeadlineIsMarkedOrNotTakenAndAnotherDeadlineHelps() {
    JsonNode period = setUp(period().put("due", "2024-03-31").put("late", "ALLOW"));
    assertThat(period.get("due").asText()).isEqualTo("2024-03-31T16:00:00Z");
    assertThat(period.get("state").asText()).isEqualTo("REVIEW");
    JsonNode late = dossier(clerks, handIn("逾期"));
    assertThat(late.at("/versions/0/late").asBoolean()).isTrue();
    assertThat(late.at("/versions/0/daysLate").asInt()).isGreaterThan(300);
    String address = "/api/v1/periods/" + period.get("id").asText();
    assertThat(status(reviewers.patch(address, "{\"late\":\"REFUSE\"}"))).isEqualTo(200);
    JsonNode refused = handIn("不收");
    assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
    assertThat(refused.get("reason").asText()).isEqualTo("PERIOD_CLOSED");
    String extension =
        "{\"organisation\":\"" + unit.id() + "\",\"due\":\"2999-12-31\",\"reason\":\"系统升级延期\"}";
    assertThat(status(reviewers.post(address + "/extensions", extension))).isEqualTo(201);
    JsonNode inTime = handIn("延期后");
    assertThat(inTime.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(dossier(clerks, inTime).at("/versions/0/late").asBoolean()).isFalse();
    assertThat(RunningServer.json(clerks.get(address + "/extensions"))).hasSize(1);
  }

  @Test
  void inAClosedPeriodNothingChangesUntilItIsOpenedAgain() {
    JsonNode period = setUp(period());
    JsonNode stored = handIn("封账");
    String address = "/api/v1/periods/" + period.get("id").asText();
    assertThat(status(clerks.post(address + "/closing", "{}"))).isEqualTo(403);
    assertThat(status(reviewers.post(address + "/closing", "{}"))).isEqualTo(200);
    assertThat(dossier(reviewers, stored).get("actions")).isEmpty();
    assertThat(decide(reviewers, stored, "accept").get("code").asText()).isEqualTo("not-now");
    assertThat(handIn("封账后").get("state").asText()).isEqualTo("REFUSED");
    assertThat(status(reviewers.post(address + "/reopening", "{\"closes\":\"2999-01-01\"}")))
        .isEqualTo(422);
    String again = "{\"closes\":\"2999-01-01\",\"reason\":\"个别单位补报\"}";
    assertThat(status(reviewers.post(address + "/reopening", again))).isEqualTo(200);
    assertThat(decide(reviewers, stored, "accept").get("state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void nobodySetsUpAPeriodForOthersOrTwice() {
    ObjectNode wanted = period();
    assertThat(status(clerks.post("/api/v1/periods", wanted.toString()))).isEqualTo(403);
    JsonNode period = setUp(wanted);
    assertThat(status(bureaus.post("/api/v1/periods", wanted.toString()))).isEqualTo(422);
    Calls strangers =
        new Calls(
            server,
            People.of(server)
                .token(Role.REVIEWER, People.of(server).root("别处" + UUID.randomUUID())));
    String address = "/api/v1/periods/" + period.get("id").asText();
    assertThat(status(strangers.get(address))).isEqualTo(404);
    assertThat(status(strangers.post("/api/v1/periods", period().toString()))).isEqualTo(403);
    assertThat(status(clerks.get(address))).isEqualTo(200);
    assertThat(status(reviewers.patch(address, "{\"levels\":3}"))).isEqualTo(422);
    assertThat(status(reviewers.patch(address, "{\"name\":\"新名\",\"revision\":1}"))).isEqualTo(200);
    assertThat(status(reviewers.patch(address, "{\"name\":\"再改\",\"revision\":1}"))).isEqualTo(409);
  }
}
