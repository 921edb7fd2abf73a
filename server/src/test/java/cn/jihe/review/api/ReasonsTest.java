package cn.jihe.review.api;

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

/** A department with a unit; each test has a project of its own, with a warning in it. */
@ParameterizedClass
@EnumSource(Database.class)
final class ReasonsTest {

  private static final String UNIT_CELL = "E5";
  private static final String WHY = "上级批复明确按此口径执行";

  private final RunningServer server;
  private final Organisation unit;
  private final String clerk;
  private final Calls clerks;
  private final Calls reviewers;

  ReasonsTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Organisation department = people.root("说明部门" + mark);
    unit = people.below(department, "说明单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    clerks = new Calls(server, clerk);
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
  }

  private FilledDeclaration form(String project) {
    return new FilledDeclaration()
        .ofProject(project)
        .with(UNIT_CELL, unit.name())
        .with("E20", "≤95.00(%)");
  }

  private JsonNode submit(byte[] bytes, Map<String, String> parts) {
    return RunningServer.json(server.submit(clerk, "表.xlsx", bytes, parts));
  }

  private static String warning(JsonNode submitted) {
    for (JsonNode finding : submitted.at("/forms/0/findings")) {
      if (finding.get("severity").asText().equals("WARNING")) {
        return finding.get("key").asText();
      }
    }
    throw new AssertionError(submitted.at("/forms/0/findings").toString());
  }

  private static JsonNode dossier(Calls calls, String id) {
    return RunningServer.json(calls.get("/api/v1/dossiers/" + id));
  }

  private static ObjectNode reason(String key, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", key)
        .put("category", "APPROVAL")
        .put("text", text);
  }

  private static HttpResponse<byte[]> give(Calls calls, String id, ObjectNode reason) {
    return calls.post("/api/v1/dossiers/" + id + "/reasons", reason.toString());
  }

  private static HttpResponse<byte[]> judge(Calls calls, JsonNode reason, String verdict) {
    return calls.post(
        "/api/v1/reasons/" + reason.get("id").asText() + "/verdict",
        "{\"verdict\": \"" + verdict + "\"}");
  }

  private static String code(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + RunningServer.json(answer).path("code").asText();
  }

  private static HttpResponse<byte[]> decide(Calls calls, String id, String action) {
    JsonNode seen = dossier(calls, id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", "请按说明核对后再报一次");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    return calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString());
  }

  @Test
  void aReasonStandsInTheWayUntilSomebodyHasSaidWhetherItIsOne() {
    JsonNode submitted = submit(form("甲").xlsx(), Map.of());
    String id = submitted.at("/stored/0/dossier").asText();
    String key = warning(submitted);
    HttpResponse<byte[]> given = give(clerks, id, reason(key, WHY));
    assertThat(given.statusCode()).isEqualTo(201);
    JsonNode reason = RunningServer.json(given);
    assertThat(reason.get("verdict").isNull()).isTrue();
    assertThat(dossier(reviewers, id).get("actions").toString()).doesNotContain("accept");
    HttpResponse<byte[]> refused = decide(reviewers, id, "accept");
    assertThat(code(refused)).isEqualTo("409 not-ready");
    assertThat(RunningServer.json(refused).at("/missing/reasons").asInt()).isEqualTo(1);
    assertThat(code(judge(clerks, reason, "ONCE"))).isEqualTo("403 not-allowed");
    assertThat(judge(reviewers, reason, "ONCE").statusCode()).isEqualTo(200);
    assertThat(dossier(clerks, id).at("/reasons/0/verdict").asText()).isEqualTo("ONCE");
    assertThat(decide(reviewers, id, "accept").statusCode()).isEqualTo(200);
    assertThat(code(give(clerks, id, reason(key, WHY + "，再次说明")))).isEqualTo("409 not-now");
  }

  @Test
  void whatIsNoReasonIsRefused() {
    JsonNode submitted = submit(form("乙").xlsx(), Map.of());
    String id = submitted.at("/stored/0/dossier").asText();
    String key = warning(submitted);
    assertThat(code(give(clerks, id, reason(key, "情况属实")))).isEqualTo("422 wrong-reason");
    String message = submitted.at("/forms/0/findings/0/message").asText();
    String first = submitted.at("/forms/0/findings/0/key").asText();
    assertThat(code(give(clerks, id, reason(first, message)))).isEqualTo("422 wrong-reason");
    assertThat(code(give(clerks, id, reason("T54@没有", WHY)))).isEqualTo("422 no-such-finding");
    assertThat(code(give(clerks, id, reason(key, WHY).put("category", "别的"))))
        .isEqualTo("422 wrong-reason");
    assertThat(code(give(reviewers, id, reason(key, WHY)))).isEqualTo("403 not-allowed");
    // A group is named by rule and project.
    String group = key.substring(0, key.indexOf('/'));
    assertThat(give(clerks, id, reason(group, WHY).put("category", "上级批复")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void aReasonThatIsNotTakenBecomesARemark() {
    JsonNode submitted = submit(form("丙").xlsx(), Map.of());
    String id = submitted.at("/stored/0/dossier").asText();
    JsonNode reason = RunningServer.json(give(clerks, id, reason(warning(submitted), WHY)));
    assertThat(judge(reviewers, reason, "REJECTED").statusCode()).isEqualTo(200);
    JsonNode remark = dossier(clerks, id).at("/remarks/0");
    assertThat(remark.get("kind").asText()).isEqualTo("MUST_CHANGE");
    assertThat(remark.get("text").asText()).contains(WHY);
    assertThat(remark.get("finding").asText()).isEqualTo(warning(submitted));
    assertThat(dossier(reviewers, id).get("actions").toString()).doesNotContain("accept");
    assertThat(decide(reviewers, id, "return").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsTakenForEverAnswersTheSameInTheNextPeriodAsLongAsTheValueIsTheSame() {
    JsonNode submitted = submit(form("丁").xlsx(), Map.of());
    String id = submitted.at("/stored/0/dossier").asText();
    JsonNode reason = RunningServer.json(give(clerks, id, reason(warning(submitted), WHY)));
    assertThat(judge(reviewers, reason, "ALWAYS").statusCode()).isEqualTo(200);
    FilledDeclaration next =
        form("丁").with("A2", "（2025年度）").with("B6", "2025-01-01").with("E6", "2025-12-31");
    JsonNode later = submit(next.xlsx(), Map.of());
    JsonNode carried = dossier(clerks, later.at("/stored/0/dossier").asText()).at("/reasons/0");
    assertThat(carried.get("standing").asBoolean()).isTrue();
    assertThat(carried.get("text").asText()).isEqualTo(WHY);
    JsonNode changed = submit(next.with("E20", "≤90.00(%)").xlsx(), Map.of());
    assertThat(dossier(clerks, changed.at("/stored/0/dossier").asText()).get("reasons")).isEmpty();
    // It can be taken back at any time.
    assertThat(judge(reviewers, reason, "ONCE").statusCode()).isEqualTo(200);
    assertThat(dossier(clerks, id).at("/reasons/0/verdict").asText()).isEqualTo("ONCE");
  }

  @Test
  void whatIsSentAgainBecauseNobodyAnsweredIsOneReason() {
    JsonNode submitted = submit(form("戊").xlsx(), Map.of());
    String id = submitted.at("/stored/0/dossier").asText();
    ObjectNode reason = reason(warning(submitted), WHY);
    JsonNode first = RunningServer.json(give(clerks, id, reason));
    HttpResponse<byte[]> again = give(clerks, id, reason);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(again).get("id")).isEqualTo(first.get("id"));
    // What was not taken may be said once more.
    judge(reviewers, first, "REJECTED");
    JsonNode other = RunningServer.json(give(clerks, id, reason));
    assertThat(other.get("id")).isNotEqualTo(first.get("id"));
  }
}
