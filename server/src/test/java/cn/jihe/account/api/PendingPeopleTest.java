package cn.jihe.account.api;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.Subjects;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever signed in elsewhere is given an account, or taken off the list. */
final class PendingPeopleTest {

  private static final String LIST = "/api/v1/pending-people";

  /** A server with somebody who waits. */
  private static final class Waiting {
    private final RunningServer server;
    private final People people;
    private final Calls admin;
    private final Organisation unit;
    private final Subjects subjects;
    private final PendingSubject one;

    Waiting(Database database) {
      server = SharedServer.on(database);
      people = People.of(server);
      admin = new Calls(server, people.administrator());
      unit = people.root("待开通单位" + UUID.randomUUID());
      subjects = server.context().getBean(Subjects.class);
      String tag = UUID.randomUUID().toString();
      one =
          new PendingSubject(
              UUID.randomUUID(),
              "https://id.example.cn|" + tag,
              Optional.of("zs-" + tag),
              Optional.of("张三" + tag),
              Optional.of("zs@example.cn"),
              Instant.parse("2999-01-01T00:00:00Z"),
              Instant.parse("2999-01-01T00:00:00Z"));
      subjects.note(one);
    }

    Account clerk() {
      return people.account(Hat.of(Role.CLERK, unit.id()));
    }

    boolean waits() {
      return subjects.pending(one.id()).isPresent();
    }

    HttpResponse<byte[]> assign(Calls by, Account account) {
      return by.post(
          LIST + "/" + one.id() + "/assignment", "{\"account\": \"" + account.id() + "\"}");
    }

    Optional<UUID> owner() {
      return subjects.account(one.subject());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorSaysWhichAccountItIs(Database database) {
    Waiting at = new Waiting(database);
    JsonNode listed = at.admin.list(LIST + "?size=200");
    assertThat(listed.path("items").findValuesAsText("id")).contains(at.one.id().toString());
    Account clerk = at.clerk();
    HttpResponse<byte[]> assigned = at.assign(at.admin, clerk);
    assertThat(assigned.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(assigned).path("subject").asText()).isEqualTo(at.one.subject());
    assertThat(at.owner()).contains(clerk.id());
    assertThat(at.waits()).isFalse();
    assertThat(at.assign(at.admin, clerk).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorOfAPartNeitherSeesThemNorSaysWhoTheyAre(Database database) {
    Waiting at = new Waiting(database);
    Calls part = new Calls(at.server, at.people.token(Role.ADMIN, at.unit));
    assertThat(part.get(LIST).statusCode()).isEqualTo(403);
    assertThat(at.assign(part, at.clerk()).statusCode()).isEqualTo(403);
    assertThat(at.waits()).isTrue();
    PageForms pages = new PageForms(at.server);
    String session = at.people.session(at.people.account(Hat.of(Role.ADMIN, at.unit.id())));
    assertThat(text(pages.get(session, "/admin/accounts"))).doesNotContain("pending-title");
    String path = "/admin/pending/" + at.one.id();
    assertThat(pages.post(session, path, Map.of("do", "dismiss")).statusCode()).isEqualTo(403);
    assertThat(pages.get(session, path + "/account").statusCode()).isEqualTo(404);
    assertThat(at.waits()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aNewAccountIsMadeOfWhatTheOtherSystemSays(Database database) {
    Waiting at = new Waiting(database);
    HttpResponse<byte[]> added =
        at.admin.post(
            LIST + "/" + at.one.id() + "/account",
            "{\"hats\": [{\"role\": \"CLERK\", \"organisation\": \"" + at.unit.id() + "\"}]}");
    assertThat(added.statusCode()).isEqualTo(201);
    JsonNode account = RunningServer.json(added);
    assertThat(account.path("login").asText()).isEqualTo(at.one.login().orElseThrow());
    assertThat(account.path("name").asText()).isEqualTo(at.one.name().orElseThrow());
    assertThat(at.owner().map(UUID::toString)).contains(account.path("id").asText());
    assertThat(at.waits()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whoIsDismissedIsOffTheList(Database database) {
    Waiting at = new Waiting(database);
    String path = LIST + "/" + at.one.id();
    assertThat(delete(at, path).statusCode()).isEqualTo(204);
    assertThat(at.waits()).isFalse();
    assertThat(delete(at, path).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> delete(Waiting at, String path) {
    return at.admin.send(HttpRequest.newBuilder(at.server.at(path)).DELETE());
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void anAccountThatCannotBeItIsRefusedWithWhatToDo(Database database) {
    Waiting at = new Waiting(database);
    Account other = at.clerk();
    at.server.context().getBean(Accounts.class).save(other.withSubject("x" + other.id()));
    HttpResponse<byte[]> taken = at.assign(at.admin, other);
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(taken).path("detail").asText()).contains("已经对应另一个统一身份");
    Account away = at.clerk();
    at.server
        .context()
        .getBean(Accounts.class)
        .save(away.withDisabled(Optional.of(Instant.parse("2026-01-01T00:00:00Z"))));
    assertThat(at.assign(at.admin, away).statusCode()).isEqualTo(422);
    assertThat(at.waits()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void allOfItGoesByThePageToo(Database database) {
    Waiting at = new Waiting(database);
    PageForms pages = new PageForms(at.server);
    String session = at.people.session(at.people.account(new Hat(Role.ADMIN, Optional.empty())));
    String path = "/admin/pending/" + at.one.id();
    assertThat(text(pages.get(session, "/admin/accounts")))
        .contains(at.one.name().orElseThrow())
        .contains(path);
    String unknown = text(pages.post(session, path, Map.of("do", "assign", "login", "nobody-x")));
    assertThat(unknown).contains("没有登录名为“nobody-x”的账号").contains("value=\"nobody-x\"");
    assertThat(text(pages.get(session, path + "/account")))
        .contains("value=\"" + at.one.login().orElseThrow() + "\"");
    HttpResponse<byte[]> added =
        pages.post(
            session,
            path + "/account",
            Map.of(
                "login",
                at.one.login().orElseThrow(),
                "name",
                "张三",
                "role-0",
                "CLERK",
                "organisation-0",
                at.unit.id().toString()));
    assertThat(to(added)).matches("/admin/accounts/.*\\?said=assigned");
    assertThat(text(pages.get(session, to(added)))).contains("现在可以用统一身份登录");
    assertThat(at.owner()).isPresent();

    Waiting other = new Waiting(database);
    Account clerk = other.clerk();
    HttpResponse<byte[]> assigned =
        pages.post(
            session,
            "/admin/pending/" + other.one.id(),
            Map.of("do", "assign", "login", clerk.login()));
    assertThat(to(assigned)).isEqualTo("/admin/accounts?said=assigned");
    assertThat(other.owner()).contains(clerk.id());
    assertThat(text(pages.get(session, "/admin/acts"))).contains("统一身份对应账号");

    Waiting third = new Waiting(database);
    pages.post(session, "/admin/pending/" + third.one.id(), Map.of("do", "dismiss"));
    assertThat(third.waits()).isFalse();
    assertThat(text(pages.get(session, "/admin/acts"))).contains("移除待开通的人");
  }
}
