package cn.jihe.review.urging.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.review.urging.DueReminders;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A department with two units, of which one has handed in. */
@ParameterizedClass
@EnumSource(Database.class)
final class UrgingTest {

  private static final String TEXT = "请于本周内报送";

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation idle;
  private final Organisation done;
  private final Calls idleClerks;
  private final Calls doneClerks;
  private final Calls reviewers;

  UrgingTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    department = people.root("催报部门" + mark);
    idle = people.below(department, "未报单位" + mark);
    done = people.below(department, "已报单位" + mark);
    idleClerks = new Calls(server, people.token(Role.CLERK, idle));
    String clerk = people.token(Role.CLERK, done);
    doneClerks = new Calls(server, clerk);
    reviewers = new Calls(server, people.token(Role.REVIEWER, department));
    byte[] form = new FilledDeclaration().ofProject("已报").with("E5", done.name()).xlsx();
    server.submit(clerk, "表.xlsx", form, Map.of());
  }

  private String period(String due) {
    ObjectNode period =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "P-" + UUID.randomUUID())
            .put("name", "2024年度申报")
            .put("kind", "DECLARATION")
            .put("year", 2024)
            .put("due", due)
            .put("organisation", department.id().toString());
    HttpResponse<byte[]> answer = reviewers.post("/api/v1/periods", period.toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return "/api/v1/periods/" + RunningServer.json(answer).get("id").asText() + "/urgings";
  }

  private HttpResponse<byte[]> urge(Calls calls, String at, String text) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("text", text);
    wanted.putArray("organisations").add(idle.id().toString()).add(done.id().toString());
    return calls.post(at, wanted.toString());
  }

  private static List<JsonNode> told(Calls calls, String... kinds) {
    return StreamSupport.stream(calls.list("/api/v1/inbox").get("items").spliterator(), false)
        .filter(item -> List.of(kinds).contains(item.get("what").asText()))
        .toList();
  }

  @Test
  void whoHasHandedInIsNotUrgedAndNobodyTwiceADay() {
    String at = period("2024-03-31");
    JsonNode units = reviewers.list(at).get("items");
    assertThat(units).hasSize(1);
    assertThat(units.at("/0/unit").asText()).isEqualTo(idle.name());
    assertThat(units.at("/0/states/OVERDUE").asInt()).isEqualTo(1);
    assertThat(units.at("/0/lastUrged").isNull()).isTrue();
    HttpResponse<byte[]> sent = urge(reviewers, at, TEXT);
    assertThat(RunningServer.json(sent).get("organisations"))
        .isEqualTo(JsonNodeFactory.instance.arrayNode().add(idle.id().toString()));
    assertThat(told(idleClerks, "urged")).hasSize(1);
    assertThat(told(idleClerks, "urged").getFirst().get("text").asText())
        .isEqualTo("审核方催报：" + TEXT);
    assertThat(told(idleClerks, "urged").getFirst().get("link").asText())
        .isEqualTo("/mine?kind=DECLARATION&year=2024");
    assertThat(told(doneClerks, "urged")).isEmpty();
    assertThat(RunningServer.json(urge(reviewers, at, TEXT)).get("organisations")).isEmpty();
    assertThat(told(idleClerks, "urged")).hasSize(1);
    JsonNode after = reviewers.list(at).at("/items/0");
    assertThat(after.get("mayUrge").asBoolean()).isFalse();
    assertThat(after.get("lastUrged").isNull()).isFalse();
    Calls auditors = new Calls(server, people.token(Role.AUDITOR, department));
    assertThat(auditors.list("/api/v1/events?size=200").toString())
        .contains("URGED")
        .doesNotContain(TEXT);
  }

  @Test
  void onlyThoseWhoSetPeriodsUpUrgeAndOthersDoNotFindThem() {
    String at = period("2024-03-31");
    Organisation elsewhere = people.root("别处" + UUID.randomUUID());
    Calls foreign = new Calls(server, people.token(Role.REVIEWER, elsewhere));
    assertThat(urge(foreign, at, TEXT).statusCode()).isEqualTo(404);
    assertThat(foreign.get(at).statusCode()).isEqualTo(404);
    assertThat(urge(idleClerks, at, TEXT).statusCode()).isEqualTo(403);
    assertThat(idleClerks.get(at).statusCode()).isEqualTo(403);
    assertThat(urge(reviewers, at, " ").statusCode()).isEqualTo(422);
    assertThat(urge(reviewers, at, "催".repeat(501)).statusCode()).isEqualTo(422);
    assertThat(reviewers.post(at, "{\"organisations\": [], \"text\": \"催\"}").statusCode())
        .isEqualTo(400);
    assertThat(told(idleClerks, "urged")).isEmpty();
  }

  private int remind(String moment) throws Exception {
    DueReminders reminders = server.context().getBean(DueReminders.class);
    Callable<Integer> once = () -> reminders.remind(Instant.parse(moment));
    // As two servers do.
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      int told = 0;
      for (var each : pool.invokeAll(List.of(once, once))) {
        told += each.get();
      }
      return told;
    }
  }

  @Test
  void onSomeDaysBeforeTheLastAndAfterItPeopleAreRemindedOnce() throws Exception {
    period("2999-03-31");
    remind("2999-03-26T02:00:00Z");
    int before = told(idleClerks, "due-soon").size();
    assertThat(remind("2999-03-28T02:00:00Z")).isPositive();
    assertThat(told(idleClerks, "due-soon")).hasSize(before + 1);
    assertThat(told(idleClerks, "due-soon").getFirst().get("text").asText())
        .isEqualTo("还有 1 项没有报完，最早一项的截止时间为 2999年3月31日 24:00");
    assertThat(remind("2999-03-28T09:00:00Z")).isZero();
    remind("2999-03-29T02:00:00Z");
    assertThat(told(idleClerks, "due-soon")).hasSize(before + 1);
    remind("2999-04-01T02:00:00Z");
    assertThat(told(idleClerks, "overdue")).hasSize(1);
    assertThat(told(doneClerks, "due-soon", "overdue")).isEmpty();
  }
}
