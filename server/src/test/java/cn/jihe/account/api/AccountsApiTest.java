package cn.jihe.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsApiTest {

  private static final String LIST = "/api/v1/accounts";
  private static final String REQUESTS = "/api/v1/role-requests";

  @ParameterizedTest
  @EnumSource
  void anAccountIsAddedGivenAPasswordChangedAndDisabled(Database database) {
    Site at = new Site(database);
    JsonNode one = at.added("Clerk.Ａ" + at.tag, "王某", at.hat("CLERK", at.unit));
    assertThat(one.path("login").asText()).isEqualTo("clerk.a" + at.tag);
    HttpResponse<byte[]> password = at.admin.post(path(one) + "/password", "{}");
    assertThat(password.statusCode()).isEqualTo(201);
    assertThat(password.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(RunningServer.json(password).path("password").asText()).hasSizeGreaterThan(12);
    JsonNode given = at.admin.list(path(one));
    assertThat(given.path("mustChange").asBoolean()).isTrue();

    JsonNode changed =
        at.changed(one, "{\"name\": \"王小某\", \"email\": \"w@example.cn\", \"language\": \"en\"}");
    assertThat(changed.path("email").asText()).isEqualTo("w@example.cn");
    assertThat(changed.path("hats")).isEqualTo(one.path("hats"));
    at.refused(one, "{\"revision\": 0, \"name\": \"李某\"}", 409, "changed-meanwhile", "王小某");
  }

  @ParameterizedTest
  @EnumSource
  void whoIsDisabledIsOutAtOnceAndKeepsItsName(Database database) {
    Site at = new Site(database);
    JsonNode one = at.added("c" + at.tag, "王某", at.hat("CLERK", at.unit));
    Calls clerk = new Calls(at.server, at.people.token(at.account(one)));
    assertThat(clerk.get("/api/v1/organisations").statusCode()).isEqualTo(200);
    JsonNode disabled = at.changed(one, "{\"disabled\": true}");
    assertThat(disabled.path("disabledSince").isNull()).isFalse();
    assertThat(disabled.path("name").asText()).isEqualTo("王某");
    assertThat(clerk.get("/api/v1/organisations").statusCode()).isEqualTo(401);
    assertThat(at.admin.post(path(one) + "/password", "{}").statusCode()).isEqualTo(422);
    // What it held before does not come back with it.
    at.changed(one, "{\"disabled\": false}");
    assertThat(clerk.get("/api/v1/organisations").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenWronglyIsRefused(Database database) {
    Site at = new Site(database);
    JsonNode one = at.added("a" + at.tag, "王某", at.hat("CLERK", at.unit));
    JsonNode other = at.added("b" + at.tag, "李某", at.hat("CLERK", at.unit));

    at.refused(other, "{\"login\": \"A" + at.tag + "\"}", 422, "login-taken", "a" + at.tag);
    at.refused(one, "{\"login\": \"a/b\"}", 422, "wrong-value", "登录名");
    at.refused(one, "{\"name\": \"\"}", 422, "wrong-value", "姓名");
    at.refused(one, "{\"email\": \"nobody\"}", 422, "wrong-value", "邮箱");
    at.refused(one, "{\"hats\": []}", 422, "wrong-value", "角色");
    at.refused(one, "{\"hats\": [{\"role\": \"CLERK\"}]}", 422, "wrong-value", "CLERK");
    at.refused(one, "{\"hats\": [{\"role\": \"KING\"}]}", 400, "bad-request");
    at.refused(one, "{\"hats\": 7}", 400, "bad-request");
    at.refused(one, "{\"language\": \"la\"}", 400, "bad-request");
    String foreign = "{\"hats\": [" + at.hat("CLERK", at.elsewhere) + "]}";
    at.refused(one, foreign, 422, "no-such-organisation", "CLERK");
    String unknown =
        "{\"hats\": [{\"role\": \"CLERK\", \"organisation\": \"" + UUID.randomUUID() + "\"}]}";
    at.refused(one, unknown, 422, "no-such-organisation", "CLERK");
    assertThat(at.admin.list(path(one))).isEqualTo(one);
  }

  @ParameterizedTest
  @EnumSource
  void accountsOutOfReachAreNotThereAndThoseAlsoElsewhereAreNotChanged(Database database) {
    Site at = new Site(database);
    Account foreign = at.people.account(Hat.of(Role.CLERK, at.elsewhere.id()));
    Account both =
        at.people.account(
            Hat.of(Role.CLERK, at.unit.id()), Hat.of(Role.OBSERVER, at.elsewhere.id()));

    assertThat(at.admin.get(LIST + "/" + foreign.id()).statusCode()).isEqualTo(404);
    assertThat(at.admin.patch(LIST + "/" + foreign.id(), "{}").statusCode()).isEqualTo(404);
    assertThat(at.admin.post(LIST + "/" + foreign.id() + "/password", "").statusCode())
        .isEqualTo(404);
    assertThat(at.admin.get(LIST + "/x").statusCode()).isEqualTo(404);
    JsonNode seen = at.admin.list(LIST + "/" + both.id());
    assertThat(seen.path("hats")).hasSize(1);
    at.refused(seen, "{\"name\": \"我的\"}", 403, "not-allowed");
    assertThat(at.admin.post(LIST + "/" + both.id() + "/password", "").statusCode()).isEqualTo(403);
    assertThat(at.admin.list(LIST).path("items").findValuesAsText("login"))
        .contains(both.login())
        .doesNotContain(foreign.login());
    Calls clerk = new Calls(at.server, at.people.token(Role.CLERK, at.unit));
    assertThat(clerk.get(LIST).statusCode()).isEqualTo(403);
    assertThat(clerk.get(REQUESTS).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorGetsAnotherRoleWhenASecondOneConfirms(Database database) {
    Site at = new Site(database);
    JsonNode self = at.admin.list(LIST + "/" + at.self.id());
    String wanted =
        "{\"name\": \"张某\", \"hats\": ["
            + at.hat("ADMIN", at.root)
            + ", "
            + at.hat("REVIEWER", at.root)
            + "]}";
    JsonNode changed = at.changed(self, wanted);
    assertThat(changed.path("hats")).isEqualTo(self.path("hats"));
    assertThat(changed.path("name").asText()).isEqualTo("张某");
    String request = REQUESTS + "/" + changed.path("asked").path("id").asText();

    HttpResponse<byte[]> own = at.admin.post(request + "/confirmation", "");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(RunningServer.json(own).path("code").asText()).isEqualTo("own-request");
    Calls stranger = new Calls(at.server, at.people.token(Role.ADMIN, at.elsewhere));
    assertThat(stranger.post(request + "/confirmation", "").statusCode()).isEqualTo(404);
    assertThat(stranger.list(REQUESTS).path("total").asInt()).isZero();
    Calls second = new Calls(at.server, at.people.token(Role.ADMIN, at.root));
    assertThat(second.list(REQUESTS).path("items")).hasSize(1);
    HttpResponse<byte[]> given = second.post(request + "/confirmation", "");
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(given).path("hats")).hasSize(2);
    HttpResponse<byte[]> late = second.post(request + "/refusal", "");
    assertThat(RunningServer.json(late).path("code").asText()).isEqualTo("not-waiting");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAskedAnewOrChangedByAnotherIsNotConfirmed(Database database) {
    Site at = new Site(database);
    JsonNode self = at.admin.list(LIST + "/" + at.self.id());
    String admin = at.hat("ADMIN", at.root);
    String first =
        at.changed(self, "{\"hats\": [" + admin + ", " + at.hat("CLERK", at.unit) + "]}")
            .path("asked")
            .path("id")
            .asText();
    String newer =
        at.changed(self, "{\"hats\": [" + admin + ", " + at.hat("AUDITOR", at.root) + "]}")
            .path("asked")
            .path("id")
            .asText();
    Calls second = new Calls(at.server, at.people.token(Role.ADMIN, at.root));
    assertThat(second.post(REQUESTS + "/" + first + "/confirmation", "").statusCode())
        .isEqualTo(409);
    String body = "{\"hats\": [" + admin + ", " + at.hat("OBSERVER", at.root) + "]}";
    assertThat(second.patch(path(self), body).statusCode()).isEqualTo(200);
    assertThat(second.post(REQUESTS + "/" + newer + "/confirmation", "").statusCode())
        .isEqualTo(409);
  }

  /** An administrator of a tree of its own. */
  private static final class Site {
    final RunningServer server;
    final People people;
    final String tag = UUID.randomUUID().toString().substring(0, 8);
    final Organisation root;
    final Organisation unit;
    final Organisation elsewhere;
    final Account self;
    final Calls admin;

    Site(Database database) {
      server = SharedServer.on(database);
      people = People.of(server);
      root = people.root("主管部门" + tag);
      unit = people.below(root, "单位");
      elsewhere = people.root("别处" + tag);
      self = people.account(Hat.of(Role.ADMIN, root.id()));
      admin = new Calls(server, people.token(self));
    }

    String hat(String role, Organisation organisation) {
      return "{\"role\": \"" + role + "\", \"organisation\": \"" + organisation.id() + "\"}";
    }

    Account account(JsonNode one) {
      return server
          .context()
          .getBean(Accounts.class)
          .find(UUID.fromString(one.path("id").asText()))
          .orElseThrow();
    }

    JsonNode added(String login, String name, String hat) {
      HttpResponse<byte[]> answer =
          admin.post(
              LIST,
              String.format(
                  "{\"login\": \"%s\", \"name\": \"%s\", \"hats\": [%s]}", login, name, hat));
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(201);
      return RunningServer.json(answer);
    }

    JsonNode changed(JsonNode one, String json) {
      HttpResponse<byte[]> answer = admin.patch(path(one), json);
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(200);
      return RunningServer.json(answer);
    }

    void refused(JsonNode one, String json, int status, String code, String... said) {
      HttpResponse<byte[]> answer = admin.patch(path(one), json);
      JsonNode problem = RunningServer.json(answer);
      assertThat(answer.statusCode()).as(problem.toString()).isEqualTo(status);
      assertThat(problem.path("code").asText()).isEqualTo(code);
      for (String part : List.of(said)) {
        assertThat(problem.path("detail").asText()).contains(part);
      }
    }
  }

  private static String path(JsonNode one) {
    return LIST + "/" + one.path("id").asText();
  }
}
