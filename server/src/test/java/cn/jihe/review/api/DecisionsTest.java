package cn.jihe.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with a unit; each test has a unit and a project of its own. */
@ParameterizedClass
@EnumSource(Database.class)
final class DecisionsTest {

  private static final String UNIT_CELL = "E5";

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Calls clerks;
  private final Calls reviewers;

  DecisionsTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("审核部门" + mark);
    unit = people.below(department, "审核单位" + mark);
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

  private static List<String> actions(Calls calls, String id) {
    return StreamSupport.stream(dossier(calls, id).get("actions").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** About the newest version as it is now. */
  private static HttpResponse<byte[]> decide(Calls calls, String id, String action, String note) {
    return decide(calls, id, dossier(calls, id), action, note);
  }

  private static HttpResponse<byte[]> decide(
      Calls calls, String id, JsonNode seen, String action, String note) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", note);
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    return calls.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString());
  }

  private static String code(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + RunningServer.json(answer).path("code").asText();
  }

  @Test
  void whatIsAcceptedIsInForceAndTakesNoOtherVersionUntilItIsOpenedAgain() {
    String id = handedIn(new FilledDeclaration().ofProject("甲"));
    assertThat(actions(clerks, id)).containsExactly("submit", "withdraw");
    assertThat(actions(reviewers, id)).containsExactly("open", "accept", "return");
    JsonNode accepted = RunningServer.json(decide(reviewers, id, "accept", "同意"));
    assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.get("inForce").asInt()).isEqualTo(1);
    assertThat(actions(clerks, id)).isEmpty();
    assertThat(actions(reviewers, id)).containsExactly("reopen", "undo");
    FilledDeclaration changed =
        new FilledDeclaration()
            .ofProject("甲")
            .with(UNIT_CELL, unit.name())
            .with("E13", "≥30.00(场)");
    JsonNode refused =
        RunningServer.json(server.submit(clerk, "改.xlsx", changed.xlsx(), Map.of()))
            .at("/stored/0");
    assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
    assertThat(refused.get("reason").asText()).isEqualTo("IN_FORCE");
    assertThat(decide(reviewers, id, "reopen", "").statusCode()).isEqualTo(200);
    JsonNode second =
        RunningServer.json(server.submit(clerk, "再改.xls", changed.xls(), Map.of())).at("/stored/0");
    assertThat(second.get("version").asInt()).isEqualTo(2);
    JsonNode waiting = dossier(reviewers, id);
    assertThat(waiting.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(waiting.get("inForce").asInt()).isEqualTo(1);
    JsonNode then = RunningServer.json(decide(reviewers, id, "accept", ""));
    assertThat(then.get("inForce").asInt()).isEqualTo(2);
    assertThat(then.at("/versions/1/state").asText()).isEqualTo("SUPERSEDED");
    JsonNode undone = RunningServer.json(decide(reviewers, id, "undo", ""));
    assertThat(undone.get("state").asText()).isEqualTo("SUBMITTED");
    assertThat(undone.get("inForce").asInt()).isEqualTo(1);
    assertThat(undone.at("/versions/1/state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void theSameFileMayBeHandedInAgainAfterItWasTakenBack() {
    FilledDeclaration form = new FilledDeclaration().ofProject("乙");
    String id = handedIn(form);
    JsonNode back = RunningServer.json(decide(clerks, id, "withdraw", ""));
    assertThat(back.get("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(handedIn(form)).isEqualTo(id);
    JsonNode after = dossier(clerks, id);
    assertThat(after.get("newest").asInt()).isEqualTo(2);
    assertThat(after.at("/versions/1/state").asText()).isEqualTo("SUPERSEDED");
    // Sent again, it is the same.
    handedIn(form);
    assertThat(dossier(clerks, id).get("newest").asInt()).isEqualTo(2);
  }

  @Test
  void aReturnSaysWhy() {
    String id = handedIn(new FilledDeclaration().ofProject("丙"));
    assertThat(code(decide(reviewers, id, "return", "太短"))).isEqualTo("422 note-missing");
    assertThat(dossier(clerks, id).get("state").asText()).isEqualTo("SUBMITTED");
    JsonNode returned = RunningServer.json(decide(reviewers, id, "return", "请补充满意度指标并核对金额"));
    assertThat(returned.get("state").asText()).isEqualTo("RETURNED");
    JsonNode same =
        RunningServer.json(
                server.submit(
                    clerk,
                    "表.xls",
                    new FilledDeclaration().ofProject("丙").with(UNIT_CELL, unit.name()).xls(),
                    Map.of()))
            .at("/stored/0");
    assertThat(same.get("state").asText()).isEqualTo("REFUSED");
    assertThat(same.get("message").asText()).contains("已退回的第 1 版");
  }

  @Test
  void ofTwoThatDecideAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
    String id = handedIn(new FilledDeclaration().ofProject("丁"));
    Calls other = new Calls(server, people.token(Role.REVIEWER, department));
    JsonNode seen = dossier(reviewers, id);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Callable<String>> both =
          List.of(
              () -> code(decide(reviewers, id, seen, "accept", "")),
              () -> code(decide(other, id, seen, "return", "请补充满意度指标并核对金额")));
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : two.invokeAll(both)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder("200 ", "409 decided");
    }
  }

  @Test
  void whoeverHandedInDoesNotDecideEvenWithTwoHats() {
    Account account =
        people.account(Hat.of(Role.CLERK, unit.id()), Hat.of(Role.REVIEWER, department.id()));
    String token = people.token(account);
    Calls both = new Calls(server, token);
    JsonNode stored =
        RunningServer.json(
                server.submit(
                    token,
                    "表.xlsx",
                    new FilledDeclaration().ofProject("戊").with(UNIT_CELL, unit.name()).xlsx(),
                    Map.of()))
            .at("/stored/0");
    String id = stored.get("dossier").asText();
    assertThat(actions(both, id)).doesNotContain("accept", "return");
    assertThat(code(decide(both, id, "accept", ""))).isEqualTo("409 own-submission");
  }

  @Test
  void aReviewThatHasBegunKeepsTheUnitFromTakingItBack() {
    String id = handedIn(new FilledDeclaration().ofProject("己"));
    JsonNode opened = RunningServer.json(decide(reviewers, id, "open", ""));
    assertThat(opened.at("/lock/since").asText()).isNotEmpty();
    assertThat(actions(clerks, id)).containsExactly("submit");
    assertThat(code(decide(clerks, id, "withdraw", ""))).isEqualTo("409 not-now");
    assertThat(decide(reviewers, id, "release", "").statusCode()).isEqualTo(200);
    assertThat(decide(clerks, id, "withdraw", "").statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNotSeenTheNewestVersionDecidesNothing() {
    FilledDeclaration form = new FilledDeclaration().ofProject("庚");
    String id = handedIn(form);
    JsonNode seen = dossier(reviewers, id);
    handedIn(form.with("E13", "≥30.00(场)"));
    assertThat(code(decide(reviewers, id, seen, "accept", ""))).isEqualTo("409 not-newest");
    assertThat(code(decide(clerks, id, "accept", ""))).isEqualTo("403 not-allowed");
  }

  @Test
  void aDayThatNoStoreKeepsIsNotTaken() {
    String id = handedIn(new FilledDeclaration().ofProject("辛"));
    String wanted =
        "{\"action\":\"return\",\"note\":\"请补充满意度指标并核对金额\",\"due\":\"+999999999-12-31\"}";
    assertThat(code(reviewers.post("/api/v1/dossiers/" + id + "/decisions", wanted)))
        .isEqualTo("400 bad-request");
  }
}
