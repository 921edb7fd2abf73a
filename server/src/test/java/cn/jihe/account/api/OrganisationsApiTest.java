package cn.jihe.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationsApiTest {

  private static final String LIST = "/api/v1/organisations";

  @ParameterizedTest
  @EnumSource
  void anOrganisationIsAddedChangedMovedAndMerged(Database database) {
    Site at = new Site(database);
    JsonNode first =
        at.added(
            "{\"name\": \" 市第一医院　\", \"parent\": \"%s\", \"code\": \"A%s\"}",
            at.health.id(), at.tag);
    assertThat(first.path("name").asText()).isEqualTo("市第一医院");
    assertThat(first.path("revision").asInt()).isZero();
    JsonNode heir = at.added("{\"name\": \"市医疗集团\", \"parent\": \"%s\"}", at.health.id());

    JsonNode changed =
        at.changed(
            first,
            "{\"revision\": 0, \"shortName\": \"一院\", \"otherNames\": [\"第一人民医院\"],"
                + " \"validTo\": \"2026-12-31\", \"successor\": \""
                + heir.path("id").asText()
                + "\"}");
    assertThat(changed.path("shortName").asText()).isEqualTo("一院");
    assertThat(changed.path("code").asText()).isEqualTo("A" + at.tag);
    assertThat(changed.path("revision").asInt()).isEqualTo(1);
    assertThat(at.changed(first, "{\"shortName\": null}").path("shortName").isNull()).isTrue();

    JsonNode moved =
        at.changed(first, "{\"parent\": \"" + at.schools.id() + "\", \"validTo\": \"\"}");
    assertThat(moved.path("parent").asText()).isEqualTo(at.schools.id().toString());
    assertThat(at.admin.list(LIST + "/" + moved.path("id").asText())).isEqualTo(moved);
  }

  @ParameterizedTest
  @EnumSource
  void whoSawAnOlderRevisionIsToldSo(Database database) {
    Site at = new Site(database);
    JsonNode one = at.added("{\"name\": \"档案馆\", \"parent\": \"%s\"}", at.health.id());
    at.changed(one, "{\"revision\": 0, \"shortName\": \"档\"}");

    at.refused(one, "{\"revision\": 0, \"shortName\": \"馆\"}", 409, "changed-meanwhile", "档案馆");
    assertThat(at.admin.list(LIST + "/" + one.path("id").asText()).path("shortName").asText())
        .isEqualTo("档");
  }

  @ParameterizedTest
  @EnumSource
  void namesAndCodesThatWouldMeanTwoAreRefusedAndBothAreNamed(Database database) {
    Site at = new Site(database);
    JsonNode one =
        at.added(
            "{\"name\": \"中心(东区)\", \"parent\": \"%s\", \"code\": \"C%s\"}",
            at.health.id(), at.tag);
    JsonNode other = at.added("{\"name\": \"西区中心\", \"parent\": \"%s\"}", at.health.id());

    at.refused(other, "{\"name\": \"中心（东 区）\"}", 422, "name-taken", "中心(东区)");
    at.refused(other, "{\"code\": \"Ｃ" + at.tag + "\"}", 422, "code-taken", "中心(东区)", "西区中心");
    at.refused(other, "{\"otherNames\": [\"C" + at.tag + "\"]}", 422, "name-taken", "中心(东区)");
    at.refused(one, "{\"shortName\": \"西区中心\"}", 422, "name-taken", "西区中心");
    assertThat(at.admin.list(LIST + "/" + other.path("id").asText())).isEqualTo(other);

    // In another department the same short name is nobody else's.
    JsonNode school = at.added("{\"name\": \"学校\", \"parent\": \"%s\"}", at.schools.id());
    assertThat(at.changed(school, "{\"shortName\": \"西区中心\"}").path("shortName").asText())
        .isEqualTo("西区中心");
    // Whom one was merged into may be called what it was called.
    at.changed(one, "{\"successor\": \"" + other.path("id").asText() + "\"}");
    assertThat(at.changed(other, "{\"otherNames\": [\"中心(东区)\"]}").path("otherNames")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void circlesAreRefused(Database database) {
    Site at = new Site(database);
    JsonNode upper = at.added("{\"name\": \"甲\", \"parent\": \"%s\"}", at.health.id());
    JsonNode lower = at.added("{\"name\": \"乙\", \"parent\": \"%s\"}", upper.path("id").asText());

    at.refused(upper, "{\"parent\": \"" + lower.path("id").asText() + "\"}", 422, "circular", "甲");
    at.refused(
        upper, "{\"successor\": \"" + upper.path("id").asText() + "\"}", 422, "circular", "甲");
    at.refused(
        upper, "{\"successor\": \"" + lower.path("id").asText() + "\"}", 422, "circular", "甲");
    at.changed(lower, "{\"successor\": \"" + upper.path("id").asText() + "\"}");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenWronglyIsRefusedWithWhatToDo(Database database) {
    Site at = new Site(database);
    JsonNode one = at.added("{\"name\": \"丙\", \"parent\": \"%s\"}", at.health.id());

    at.refused(one, "{\"name\": \" 　\"}", 422, "wrong-value", "单位名称");
    at.refused(one, "{\"name\": \"" + "长".repeat(201) + "\"}", 422, "wrong-value", "201", "200");
    at.refused(one, "{\"shortName\": \"=1+1\"}", 422, "wrong-value", "公式");
    at.refused(one, "{\"contact\": \"a\\u0007b\"}", 422, "wrong-value", "看不见");
    at.refused(one, "{\"validFrom\": \"31.1.2026\"}", 422, "wrong-value", "31.1.2026");
    at.refused(
        one,
        "{\"validFrom\": \"2026-02-01\", \"validTo\": \"2026-01-31\"}",
        422,
        "wrong-value",
        "2026-02-01");
    at.refused(one, "{\"parent\": \"nowhere\"}", 422, "no-such-organisation");
    at.refused(one, "{\"parent\": \"" + UUID.randomUUID() + "\"}", 422, "no-such-organisation");
    for (String body : new String[] {"[]", "7", "{\"name\": 7}", "{\"revision\": \"x\"}", "{"}) {
      HttpResponse<byte[]> answer = at.admin.patch(LIST + "/" + one.path("id").asText(), body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorOfOneDepartmentKnowsAndChangesNoOther(Database database) {
    Site at = new Site(database);
    Calls admin = new Calls(at.server, at.people.token(Role.ADMIN, at.health));
    JsonNode foreign = at.added("{\"name\": \"小学\", \"parent\": \"%s\"}", at.schools.id());
    String path = LIST + "/" + foreign.path("id").asText();

    assertThat(admin.get(path).statusCode()).isEqualTo(404);
    assertThat(admin.patch(path, "{\"name\": \"我的\"}").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> root = admin.post(LIST, "{\"name\": \"根\"}");
    assertThat(root.statusCode()).isEqualTo(422);
    HttpResponse<byte[]> there =
        admin.post(LIST, "{\"name\": \"新\", \"parent\": \"" + at.schools.id() + "\"}");
    assertThat(there.statusCode()).isEqualTo(422);
    HttpResponse<byte[]> here =
        admin.post(LIST, "{\"name\": \"新\", \"parent\": \"" + at.health.id() + "\"}");
    assertThat(here.statusCode()).isEqualTo(201);
    String mine = LIST + "/" + RunningServer.json(here).path("id").asText();
    assertThat(admin.patch(mine, "{\"parent\": \"" + at.schools.id() + "\"}").statusCode())
        .isEqualTo(422);
    assertThat(admin.list(LIST).path("total").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void othersSeeWhatTheirHatsReachAndChangeNothing(Database database) {
    Site at = new Site(database);
    JsonNode unit = at.added("{\"name\": \"医院\", \"parent\": \"%s\"}", at.health.id());
    Calls reviewer = new Calls(at.server, at.people.token(Role.REVIEWER, at.health));
    String path = LIST + "/" + unit.path("id").asText();

    JsonNode list = reviewer.list(LIST + "?size=1&page=1");
    assertThat(list.path("items")).containsExactly(unit);
    assertThat(list.path("total").asInt()).isEqualTo(2);
    assertThat(reviewer.list(LIST + "?q=%E5%8C%BB%20%E9%99%A2").path("items"))
        .containsExactly(unit);
    assertThat(reviewer.list(LIST + "?q=%E6%97%A0").path("total").asInt()).isZero();
    assertThat(reviewer.get(path).statusCode()).isEqualTo(200);
    assertThat(reviewer.get(LIST + "/" + at.schools.id()).statusCode()).isEqualTo(404);
    assertThat(reviewer.get(LIST + "/x").statusCode()).isEqualTo(404);
    assertThat(reviewer.patch(path, "{}").statusCode()).isEqualTo(403);
    assertThat(reviewer.post(LIST, "{\"name\": \"新\"}").statusCode()).isEqualTo(403);
    assertThat(reviewer.get(LIST + "/unknown-units").statusCode()).isEqualTo(403);
    HttpRequest.Builder nobody = HttpRequest.newBuilder(at.server.at(LIST));
    assertThat(at.server.send(nobody).statusCode()).isEqualTo(401);
  }

  /** A bureau with two departments, and its administrator. */
  private static final class Site {
    final RunningServer server;
    final People people;
    final String tag = UUID.randomUUID().toString().substring(0, 8);
    final Organisation health;
    final Organisation schools;
    final Calls admin;

    Site(Database database) {
      server = SharedServer.on(database);
      people = People.of(server);
      Organisation bureau = people.root("财政局" + tag);
      health = people.below(bureau, "卫健委");
      schools = people.below(bureau, "教育局");
      admin = new Calls(server, people.token(Hat.of(Role.ADMIN, bureau.id())));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    JsonNode added(String json, Object... values) {
      HttpResponse<byte[]> answer = admin.post(LIST, String.format(json, values));
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(201);
      return RunningServer.json(answer);
    }

    JsonNode changed(JsonNode one, String json) {
      HttpResponse<byte[]> answer = admin.patch(LIST + "/" + one.path("id").asText(), json);
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(200);
      return RunningServer.json(answer);
    }

    void refused(JsonNode one, String json, int status, String code, String... said) {
      HttpResponse<byte[]> answer = admin.patch(LIST + "/" + one.path("id").asText(), json);
      JsonNode problem = RunningServer.json(answer);
      assertThat(answer.statusCode()).as(problem.toString()).isEqualTo(status);
      assertThat(problem.path("code").asText()).isEqualTo(code);
      for (String part : said) {
        assertThat(problem.path("detail").asText()).contains(part);
      }
    }
  }
}
