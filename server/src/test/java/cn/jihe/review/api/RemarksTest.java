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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with a unit; each test has a project of its own. */
@ParameterizedClass
@EnumSource(Database.class)
final class RemarksTest {

  private static final String UNIT_CELL = "E5";

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Calls clerks;
  private final Calls reviewers;

  RemarksTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("批注部门" + mark);
    unit = people.below(department, "批注单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    clerks = new Calls(server, clerk);
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
  }

  private String handedIn(FilledDeclaration form) {
    JsonNode stored =
        RunningServer.json(
                server.submit(clerk, "表.xlsx", form.with(UNIT_CELL, unit.name()).xlsx(), Map.of()))
            .at("/stored/0");
    assertThat(stored.get("state").asText()).isEqualTo("SUBMITTED");
    return stored.get("dossier").asText();
  }

  private static JsonNode dossier(Calls calls, String id) {
    return RunningServer.json(calls.get("/api/v1/dossiers/" + id));
  }

  private static ObjectNode remark(String kind, String path, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", 1)
        .put("kind", kind)
        .put("path", path)
        .put("text", text);
  }

  private static HttpResponse<byte[]> post(Calls calls, String id, ObjectNode remark) {
    return calls.post("/api/v1/dossiers/" + id + "/remarks", remark.toString());
  }

  private static String code(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + RunningServer.json(answer).path("code").asText();
  }

  private static HttpResponse<byte[]> decide(Calls calls, String id, String action, String note) {
    JsonNode seen = dossier(calls, id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", note);
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    return calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString());
  }

  @Test
  void whatMustBeChangedStandsInTheWayUntilAReviewerSettlesIt() {
    String id = handedIn(new FilledDeclaration().ofProject("甲"));
    HttpResponse<byte[]> made =
        post(reviewers, id, remark("MUST_CHANGE", "indicators[0].target", "场次偏少，请核对"));
    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode remark = RunningServer.json(made);
    assertThat(remark.get("key").asText()).isEqualTo("产出/数量/讲座场次/target");
    assertThat(remark.get("cell").asText()).isEqualTo("E13");
    assertThat(remark.get("state").asText()).isEqualTo("OPEN");
    assertThat(remark.at("/now/changed").asBoolean()).isFalse();
    assertThat(dossier(reviewers, id).get("actions").toString()).doesNotContain("accept");
    HttpResponse<byte[]> refused = decide(reviewers, id, "accept", "");
    assertThat(code(refused)).isEqualTo("409 not-ready");
    assertThat(RunningServer.json(refused).at("/missing/mustChange").asInt()).isEqualTo(1);
    // With it nobody has to say why once more.
    assertThat(decide(reviewers, id, "return", "").statusCode()).isEqualTo(200);
    String at = "/api/v1/remarks/" + remark.get("id").asText();
    JsonNode answered =
        RunningServer.json(clerks.post(at + "/replies", "{\"text\": \"已按实际改为 30 场\"}"));
    assertThat(answered.get("state").asText()).isEqualTo("ANSWERED");
    assertThat(answered.at("/replies/0/author/role").asText()).isEqualTo("CLERK");
    assertThat(answered.at("/replies/0/author/name").isNull()).isTrue();
    assertThat(answered.at("/author/organisation").asText()).isEqualTo(department.name());
    handedIn(new FilledDeclaration().ofProject("甲").with("E13", "≥30.00(场)"));
    JsonNode then = dossier(reviewers, id).at("/remarks/0");
    assertThat(then.at("/now/version").asInt()).isEqualTo(2);
    assertThat(then.at("/now/old").asText()).isEqualTo("≥24.00(场)");
    assertThat(then.at("/now/new").asText()).isEqualTo("≥30.00(场)");
    assertThat(then.at("/now/changed").asBoolean()).isTrue();
    assertThat(then.at("/author/name").asText()).isNotEmpty();
    assertThat(code(clerks.post(at + "/resolution", "{}"))).isEqualTo("403 not-allowed");
    assertThat(RunningServer.json(reviewers.post(at + "/resolution", "{}")).get("state").asText())
        .isEqualTo("RESOLVED");
    assertThat(dossier(reviewers, id).get("actions").toString()).contains("accept");
    reviewers.post(at + "/resolution", "{\"state\": \"OPEN\"}");
    assertThat(dossier(reviewers, id).get("actions").toString()).doesNotContain("accept");
  }

  @Test
  void aRemarkWhoseRowIsGoneIsOnTopAndStandsInNobodysWay() {
    String id = handedIn(new FilledDeclaration().ofProject("乙"));
    post(reviewers, id, remark("SUGGEST", "annualGoal", "目标可再具体一些"));
    post(reviewers, id, remark("MUST_CHANGE", "indicators[4].target", "没有依据"));
    decide(reviewers, id, "return", "");
    handedIn(
        new FilledDeclaration().ofProject("乙").with("C17", "持证讲师授课课时占比").with("E17", "≥90.00(%)"));
    JsonNode remarks = dossier(clerks, id).get("remarks");
    assertThat(remarks.at("/0/state").asText()).isEqualTo("OBSOLETE");
    assertThat(remarks.at("/0/now").isNull()).isTrue();
    assertThat(remarks.at("/0/text").asText()).isEqualTo("没有依据");
    assertThat(remarks.at("/1/now/path").asText()).isEqualTo("annualGoal");
    assertThat(dossier(reviewers, id).get("actions").toString()).contains("accept");
  }

  @Test
  void whatReviewersSayAmongThemselvesIsNotThereForTheUnit() {
    String id = handedIn(new FilledDeclaration().ofProject("丙"));
    String marker = "内部标记" + UUID.randomUUID();
    JsonNode remark =
        RunningServer.json(post(reviewers, id, remark("INTERNAL", "indicators[1].target", marker)));
    String at = "/api/v1/remarks/" + remark.get("id").asText();
    assertThat(reviewers.post(at + "/replies", "{\"text\": \"同意" + marker + "\"}").statusCode())
        .isEqualTo(201);
    Calls heads = new Calls(server, people.token(Role.UNIT_HEAD, unit));
    Calls auditors = new Calls(server, people.token(Role.AUDITOR, department));
    Stream.of(clerks, heads)
        .forEach(
            outside -> {
              assertThat(code(outside.post(at + "/replies", "{\"text\": \"在吗\"}")))
                  .isEqualTo("404 not-found");
              assertThat(dossier(outside, id).get("remarks")).isEmpty();
              Stream.of(
                      "/api/v1/dossiers/" + id, "/api/v1/events?dossier=" + id, "/api/v1/dossiers")
                  .forEach(
                      path ->
                          assertThat(new String(outside.get(path).body(), StandardCharsets.UTF_8))
                              .doesNotContain(marker)
                              .doesNotContain("INTERNAL"));
            });
    assertThat(dossier(auditors, id).at("/remarks/0/replies/0/text").asText()).contains(marker);
    assertThat(code(auditors.post(at + "/replies", "{\"text\": \"在吗\"}")))
        .isEqualTo("403 not-allowed");
    assertThat(dossier(reviewers, id).get("events").toString()).contains("INTERNAL_NOTED");
    // It is in nobody's way.
    assertThat(decide(reviewers, id, "accept", "").statusCode()).isEqualTo(200);
  }

  @Test
  void whoMaySayWhatWhenIsOneTable() {
    String id = handedIn(new FilledDeclaration().ofProject("丁"));
    ObjectNode remark = remark("QUESTION", "indicators[0].target", "为什么");
    Calls others =
        new Calls(server, people.token(Role.REVIEWER, people.root("别的部门" + UUID.randomUUID())));
    Calls bureaus = new Calls(server, people.token(Role.BUREAU, department));
    assertThat(code(post(others, id, remark))).isEqualTo("404 not-found");
    assertThat(code(post(clerks, id, remark))).isEqualTo("403 not-allowed");
    assertThat(code(post(bureaus, id, remark))).isEqualTo("409 not-now");
    assertThat(code(post(reviewers, id, remark("QUESTION", "indicators[99].target", "为什么"))))
        .isEqualTo("422 no-such-place");
    assertThat(code(post(reviewers, id, remark("QUESTION", "indicators[0].target", " "))))
        .isEqualTo("422 wrong-text");
    assertThat(
            code(post(reviewers, id, remark("QUESTION", "indicators[0].target", "长".repeat(1001)))))
        .isEqualTo("422 wrong-text");
    assertThat(code(post(reviewers, id, remark("OTHER", "indicators[0].target", "为什么"))))
        .isEqualTo("400 bad-request");
    ObjectNode old = remark("QUESTION", "indicators[0].target", "为什么");
    old.put("version", 7);
    assertThat(code(post(reviewers, id, old))).isEqualTo("409 not-newest");
    assertThat(decide(reviewers, id, "accept", "").statusCode()).isEqualTo(200);
    assertThat(code(post(reviewers, id, remark))).isEqualTo("409 not-now");
  }

  @Test
  void aCellIsAPlaceTooAndOneThatIsNoFieldIsAboutTheForm() {
    String id = handedIn(new FilledDeclaration().ofProject("戊"));
    JsonNode field = RunningServer.json(post(reviewers, id, at("e14")));
    assertThat(field.get("path").asText()).isEqualTo("indicators[1].target");
    JsonNode label = RunningServer.json(post(reviewers, id, at("E12")));
    assertThat(label.get("path").isNull()).isTrue();
    assertThat(label.get("key").asText()).isEqualTo("form");
    assertThat(code(post(reviewers, id, at("ZZ900")))).isEqualTo("422 no-such-place");
  }

  @Test
  void whatIsSentAgainBecauseNobodyAnsweredIsThereOnce() {
    String id = handedIn(new FilledDeclaration().ofProject("己"));
    JsonNode first = RunningServer.json(post(reviewers, id, at("E14")));
    HttpResponse<byte[]> again = post(reviewers, id, at("E14"));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(again).get("id")).isEqualTo(first.get("id"));
    String at = "/api/v1/remarks/" + first.get("id").asText();
    for (String text : List.of("已核对", "已核对", "还要再看", "已核对")) {
      clerks.post(at + "/replies", "{\"text\": \"" + text + "\"}");
    }
    JsonNode remarks = dossier(reviewers, id).get("remarks");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.at("/0/replies")).hasSize(3);
    // Somebody else may say the same, and of what is settled it may be said once more.
    Calls other = new Calls(server, people.token(Role.REVIEWER, department));
    post(other, id, at("E14"));
    reviewers.post(at + "/resolution", "{}");
    post(reviewers, id, at("E14"));
    assertThat(dossier(reviewers, id).get("remarks")).hasSize(3);
  }

  private static ObjectNode at(String cell) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", 1)
        .put("kind", "SUGGEST")
        .put("cell", cell)
        .put("text", "请核对");
  }
}
