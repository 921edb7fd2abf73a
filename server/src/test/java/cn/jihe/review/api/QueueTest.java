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
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with a unit of its own for each test. */
@ParameterizedClass
@EnumSource(Database.class)
final class QueueTest {

  private static final String UNIT_CELL = "E5";
  private static final String CAUSE = "请补充满意度指标并核对金额";

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final Account reviewer;
  private final Calls reviewers;

  QueueTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("待审部门" + mark);
    unit = people.below(department, "待审单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    reviewer = people.account(Hat.of(Role.REVIEWER, department.id()));
    reviewers = new Calls(server, people.token(reviewer));
  }

  private String handedIn(FilledDeclaration form) {
    JsonNode stored =
        RunningServer.json(
                server.submit(clerk, "表.xlsx", form.with(UNIT_CELL, unit.name()).xlsx(), Map.of()))
            .at("/stored/0");
    return stored.get("dossier").asText();
  }

  private JsonNode queue(String query) {
    return reviewers.list("/api/v1/queue?" + query);
  }

  private static List<String> projects(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(item -> item.get("projectName").asText())
        .toList();
  }

  private int decide(String id, String action, String note) {
    return decide(id, action, note, null);
  }

  private int decide(String id, String action, String note, @Nullable String due) {
    JsonNode seen = reviewers.list("/api/v1/dossiers/" + id);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", action).put("note", note).put("due", due);
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    return reviewers.post("/api/v1/dossiers/" + id + "/decisions", wanted.toString()).statusCode();
  }

  @Test
  void whatIsHandedInWaitsTheOldestFirstAndNeverAnAttempt() {
    String first = handedIn(new FilledDeclaration().ofProject("甲项目"));
    handedIn(new FilledDeclaration().ofProject("乙项目"));
    handedIn(new FilledDeclaration().ofProject("丙项目").with("E13", ""));
    JsonNode waiting = queue("tab=waiting");
    assertThat(projects(waiting)).containsExactly("甲项目", "乙项目");
    JsonNode one = waiting.at("/items/0");
    assertThat(one.get("dossier").asText()).isEqualTo(first);
    assertThat(one.get("unit").asText()).isEqualTo(unit.name());
    assertThat(one.get("amount").decimalValue()).isEqualByComparingTo("100000");
    assertThat(one.get("actions")).hasSize(3);
    assertThat(one.get("resubmitted").asBoolean()).isFalse();
    assertThat(one.get("reasonsOpen").asInt()).isZero();
    assertThat(waiting.at("/tabs/waiting").asInt()).isEqualTo(2);
    assertThat(waiting.at("/tabs/done").asInt()).isZero();
  }

  @Test
  void partsFollowEachOtherWithoutGapAndWithoutTwice() {
    for (String project : List.of("一", "二", "三", "四", "五")) {
      handedIn(new FilledDeclaration().ofProject("项目" + project));
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    for (int i = 0; i < 3; i++) {
      JsonNode part = queue("size=2" + after);
      seen.addAll(projects(part));
      after = "&after=" + URLEncoder.encode(part.get("next").asText(), StandardCharsets.UTF_8);
    }
    assertThat(seen).containsExactly("项目一", "项目二", "项目三", "项目四", "项目五");
    assertThat(queue("size=5").get("next").isNull()).isTrue();
    assertThat(projects(queue("size=2&page=1"))).containsExactly("项目三", "项目四");
  }

  @Test
  void whatComesAgainAfterAReturnIsInATabOfItsOwnAndLateWhenItIs() {
    FilledDeclaration form = new FilledDeclaration().ofProject("再报项目");
    String id = handedIn(form);
    assertThat(decide(id, "return", CAUSE)).isEqualTo(200);
    assertThat(projects(queue("tab=waiting"))).isEmpty();
    assertThat(projects(queue("tab=done"))).containsExactly("再报项目");
    handedIn(form.with("E13", "≥30.00(场)"));
    JsonNode again = queue("tab=again&resubmitted=true");
    assertThat(projects(again)).containsExactly("再报项目");
    assertThat(again.at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(again.at("/items/0/late").asBoolean()).isFalse();
    assertThat(projects(queue("resubmitted=false"))).isEmpty();
    assertThat(projects(queue("late=true"))).isEmpty();
    assertThat(decide(id, "return", CAUSE, "2020-01-01")).isEqualTo(200);
    handedIn(form.with("E13", "≥31.00(场)"));
    assertThat(projects(queue("tab=again&late=true"))).containsExactly("再报项目");
    assertThat(decide(id, "accept", "")).isEqualTo(200);
    assertThat(projects(queue("tab=again"))).isEmpty();
    assertThat(queue("tab=done").at("/items/0/state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void filtersLeaveInWhatTheySay() {
    handedIn(new FilledDeclaration().ofProject("信息化运维"));
    handedIn(new FilledDeclaration().ofProject("设备购置"));
    JsonNode all = queue("");
    String amount = all.at("/items/0/amount").asText();
    assertThat(projects(queue("q=" + url("信息化")))).containsExactly("信息化运维");
    assertThat(projects(queue("unit=" + url(unit.name())))).hasSize(2);
    assertThat(projects(queue("unit=" + url("别的单位")))).isEmpty();
    assertThat(projects(queue("from=" + amount + "&to=" + amount))).hasSize(2);
    assertThat(projects(queue("from=99999999999"))).isEmpty();
    assertThat(projects(queue("kind=SELF_EVALUATION"))).isEmpty();
    assertThat(projects(queue("year=1999"))).isEmpty();
    for (String bad : List.of("tab=all", "from=x", "after=x", "after=x_y", "late=1", "size=201")) {
      assertThat(reviewers.get("/api/v1/queue?" + bad).statusCode()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void aDossierIsGivenToOneWhoMayDecideAboutItAndToNobodyElse() {
    String id = handedIn(new FilledDeclaration().ofProject("分派项目"));
    Account other = people.account(Hat.of(Role.REVIEWER, people.root("别的部门").id()));
    assertThat(assign(reviewers, id, "\"" + reviewer.id() + "\"")).isEqualTo("200");
    assertThat(queue("tab=mine").at("/items/0/assignee/name").asText()).isEqualTo(reviewer.name());
    assertThat(assign(reviewers, id, "\"" + other.id() + "\"")).isEqualTo("422 not-a-reviewer");
    assertThat(assign(reviewers, id, "\"x\"")).isEqualTo("422 not-a-reviewer");
    assertThat(assign(new Calls(server, clerk), id, "null")).isEqualTo("403 not-allowed");
    assertThat(assign(new Calls(server, people.token(other)), id, "null"))
        .isEqualTo("404 not-found");
    assertThat(queue("tab=mine").get("total").asInt()).isEqualTo(1);
    assertThat(assign(reviewers, id, "null")).isEqualTo("200");
    assertThat(queue("tab=mine").get("total").asInt()).isZero();
    JsonNode events = reviewers.list("/api/v1/dossiers/" + id).get("events");
    assertThat(events.findValuesAsText("what")).containsSubsequence("ASSIGNED", "ASSIGNED");
  }

  private static String assign(Calls calls, String id, String account) {
    HttpResponse<byte[]> answer =
        calls.post("/api/v1/dossiers/" + id + "/assignment", "{\"account\":" + account + "}");
    String code = RunningServer.json(answer).path("code").asText();
    return (answer.statusCode() + " " + code).strip();
  }

  @Test
  void nobodyFindsInTheQueueWhatSomebodyElseDecides() {
    handedIn(new FilledDeclaration().ofProject("别人的项目"));
    Calls bureau = new Calls(server, people.token(Role.BUREAU, department));
    Calls observer = new Calls(server, people.token(Role.OBSERVER, department));
    Calls foreign = new Calls(server, people.token(Role.REVIEWER, people.root("外部门")));
    for (Calls calls : List.of(bureau, observer, foreign, new Calls(server, clerk))) {
      assertThat(calls.list("/api/v1/queue").get("total").asInt()).isZero();
    }
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
