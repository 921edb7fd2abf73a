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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with two units; forms of 2024. */
@ParameterizedClass
@EnumSource(Database.class)
final class ExpectedTest {

  private static final String UNIT_CELL = "E5";

  private final RunningServer server;
  private final Organisation department;
  private final Organisation unit;
  private final Organisation other;
  private final String clerk;
  private final Calls clerks;
  private final Calls others;
  private final Calls reviewers;

  ExpectedTest(Database database) {
    server = SharedServer.on(database);
    People people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("应报部门" + mark);
    unit = people.below(department, "应报单位" + mark);
    other = people.below(department, "另一单位" + mark);
    clerk = people.token(Role.CLERK, unit);
    clerks = new Calls(server, clerk);
    others = new Calls(server, people.token(Role.CLERK, other));
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
  }

  private String setUp(int year, Optional<String> due) {
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + UUID.randomUUID())
            .put("name", year + "年度申报")
            .put("kind", "DECLARATION")
            .put("year", year)
            .put("organisation", department.id().toString());
    due.ifPresent(day -> period.put("due", day));
    HttpResponse<byte[]> answer = reviewers.post("/api/v1/periods", period.toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return "/api/v1/periods/" + RunningServer.json(answer).get("id").asText();
  }

  private JsonNode handIn(String project) {
    byte[] workbook =
        new FilledDeclaration().ofProject(project).with(UNIT_CELL, unit.name()).xlsx();
    return RunningServer.json(server.submit(clerk, "表.xlsx", workbook, Map.of())).at("/stored/0");
  }

  private static JsonNode list(Calls calls, String period) {
    return RunningServer.json(calls.get(period + "/expected"));
  }

  private int delete(Calls calls, String period) {
    return calls
        .send(HttpRequest.newBuilder(server.at(period + "/expected")).DELETE())
        .statusCode();
  }

  private static List<String> states(JsonNode list) {
    return StreamSupport.stream(list.get("items").spliterator(), false)
        .map(line -> line.get("projectName").asText("") + " " + line.get("state").asText())
        .toList();
  }

  /** A list of the projects that were handed in for another year. */
  private String listed(String... projects) {
    for (String project : projects) {
      assertThat(handIn(project).get("state").asText()).isEqualTo("SUBMITTED");
    }
    String period = setUp(2025, Optional.of("2999-12-31"));
    JsonNode copied = RunningServer.json(reviewers.post(period + "/expected/copies", "{}"));
    assertThat(copied.get("added").asInt()).isEqualTo(projects.length);
    return period;
  }

  @Test
  void aPeriodWithoutAListExpectsSomethingOfEachUnit() {
    String period = setUp(2024, Optional.of("2024-03-31"));
    JsonNode before = list(reviewers, period);
    assertThat(states(before)).containsExactlyInAnyOrder(" OVERDUE", " OVERDUE");
    assertThat(before.at("/items/0/daysLate").asInt()).isGreaterThan(300);
    handIn("有一个");
    JsonNode after = list(reviewers, period);
    assertThat(states(after)).containsExactlyInAnyOrder(" WAITING", " OVERDUE");
    assertThat(after.at("/counts/handedIn").asInt()).isEqualTo(1);
    assertThat(after.at("/counts/expected").asInt()).isEqualTo(2);
    assertThat(after.at("/counts/listed").asBoolean()).isFalse();
  }

  @Test
  void eachSeesItsOwnLinesOnlyAndNoCountOfOthers() {
    String period = setUp(2024, Optional.empty());
    handIn("自己的");
    assertThat(list(clerks, period).at("/counts/expected").asInt()).isEqualTo(1);
    JsonNode foreign = list(others, period);
    assertThat(states(foreign)).containsExactly(" MISSING");
    assertThat(foreign.at("/counts/handedIn").asInt()).isZero();
    People people = People.of(server);
    Calls strangers =
        new Calls(server, people.token(Role.REVIEWER, people.root("外" + UUID.randomUUID())));
    for (String part : List.of("/expected", "/expected/outside")) {
      assertThat(strangers.get(period + part).statusCode()).isEqualTo(404);
    }
    assertThat(clerks.post(period + "/expected/copies", "{}").statusCode()).isEqualTo(403);
    assertThat(delete(clerks, period)).isEqualTo(403);
  }

  @Test
  void whatWasHandedInTheYearBeforeIsExpectedAgainAndCopiedOnce() {
    String period = listed("甲项目", "乙项目");
    assertThat(states(list(reviewers, period))).containsExactly("乙项目 MISSING", "甲项目 MISSING");
    JsonNode again = RunningServer.json(reviewers.post(period + "/expected/copies", "{}"));
    assertThat(again.get("added").asInt()).isZero();
    assertThat(delete(reviewers, period)).isEqualTo(204);
    assertThat(list(reviewers, period).at("/counts/listed").asBoolean()).isFalse();
  }
}
