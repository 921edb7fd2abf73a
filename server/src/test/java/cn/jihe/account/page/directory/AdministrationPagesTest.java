package cn.jihe.account.page.directory;

import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do on pages, as plain forms. */
final class AdministrationPagesTest {

  private static final Pattern FILE =
      Pattern.compile("imports/confirm\"[^>]*><button[^>]*value=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("id=\"slip-password\">([^<]+)<");

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final Organisation unit = people.root("页面单位" + UUID.randomUUID());

  private Account clerk() {
    return people.account(Hat.of(Role.CLERK, unit.id()));
  }

  private Account administrator() {
    return people.account(new Hat(Role.ADMIN, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/organisations",
        "/admin/accounts",
        "/admin/accounts/new",
        "/admin/imports",
        "/admin/system",
        "/admin/acts"
      })
  void whoIsNoAdministratorFindsNothingThere(String path) {
    assertThat(pages.get(people.session(clerk()), path).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> admins = pages.get(people.session(administrator()), path);
    assertThat(admins.statusCode()).isIn(200, 303);
  }

  @Test
  void whoIsNoAdministratorChangesNothing() {
    String session = people.session(clerk());
    for (String path : new String[] {"/admin/organisations/new", "/admin/accounts/new"}) {
      assertThat(pages.post(session, path, Map.of("name", "x", "login", "x")).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void anOrganisationIsAddedAndKeepsWhatWasTypedWhenItCannotBe() {
    String session = people.session(administrator());
    String name = "新设单位" + UUID.randomUUID();
    HttpResponse<byte[]> added =
        pages.post(
            session, "/admin/organisations/new", Map.of("name", name, "parent", "" + unit.id()));
    assertThat(to(added)).matches("/admin/organisations/.*\\?said=added");
    assertThat(text(pages.get(session, to(added)))).contains(name).contains("已新增");
    String again =
        text(
            pages.post(
                session,
                "/admin/organisations/new",
                Map.of("name", name, "parent", "" + unit.id(), "contact", "张三")));
    assertThat(again).contains("role=\"alert\"").contains("张三");
    assertThat(
            text(
                pages.post(
                    session,
                    "/admin/organisations/new",
                    Map.of("name", name + "2", "validTo", "去年"))))
        .contains("日期读不出");
  }

  @Test
  void anAccountIsAddedWithAPasswordThatLetsItIn() {
    String session = people.session(administrator());
    String login = "new." + UUID.randomUUID().toString().substring(0, 8);
    HttpResponse<byte[]> slip =
        pages.post(
            session,
            "/admin/accounts/new",
            Map.of(
                "login", login, "name", "新人", "role-0", "CLERK", "organisation-0", "" + unit.id()));
    Matcher password = SECRET.matcher(text(slip));
    assertThat(password.find()).isTrue();
    HttpResponse<byte[]> in =
        pages.post(
            "", "/sign-in", Map.of("login", login, "password", password.group(1), "return", "/"));
    assertThat(to(in)).startsWith("/account/password");
    assertThat(
            text(
                pages.post(
                    session,
                    "/admin/accounts/new",
                    Map.of("login", login + "2", "name", "半", "role-0", "CLERK"))))
        .contains("角色和单位要成对选择");
  }

  @Test
  void anAdministratorSignsSomebodyOutEverywhere() {
    Account clerk = clerk();
    String session = people.session(clerk);
    String admin = people.session(administrator());
    pages.post(admin, "/admin/accounts/" + clerk.id() + "/sign-out", Map.of());
    assertThat(to(pages.get(session, "/account"))).startsWith("/sign-in");
    assertThat(pages.get(admin, "/account").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsAlsoForOthersIsNotSignedOutByAnAdministratorOfAPart() {
    Organisation other = people.root("别的单位" + UUID.randomUUID());
    Account both = people.account(Hat.of(Role.CLERK, unit.id()), Hat.of(Role.CLERK, other.id()));
    String session = people.session(both);
    String admin = people.session(people.account(Hat.of(Role.ADMIN, unit.id())));
    String refused =
        text(pages.post(admin, "/admin/accounts/" + both.id() + "/sign-out", Map.of()));
    assertThat(refused).contains("由上级管理员修改");
    assertThat(pages.get(session, "/account").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorOfAPartSeesWhatWasDoneInItsPartAlone() {
    Organisation other = people.root("别的单位" + UUID.randomUUID());
    String here = people.session(people.account(Hat.of(Role.ADMIN, unit.id())));
    String there = people.session(people.account(Hat.of(Role.ADMIN, other.id())));
    String login = "seen." + UUID.randomUUID().toString().substring(0, 8);
    pages.post(
        there,
        "/admin/accounts/new",
        Map.of("login", login, "name", "某人", "role-0", "CLERK", "organisation-0", "" + other.id()));
    assertThat(text(pages.get(there, "/admin/acts"))).contains(login);
    assertThat(text(pages.get(here, "/admin/acts"))).doesNotContain(login);
    String everything = people.session(administrator());
    assertThat(text(pages.get(everything, "/admin/acts"))).contains(login);
  }

  @Test
  void theSelfCheckSaysHowTheServerIs() {
    String session = people.session(administrator());
    String page = text(pages.get(session, "/admin/system"));
    assertThat(page).contains("内置数据库").contains("存证链").doesNotContain("JIHE_");
    assertThat(page).contains("台账占用").containsPattern("占用 [0-9,]+ MB，上限 2,?048 MB");
    assertThat(to(pages.post(session, "/admin/system/verify", Map.of()))).contains("/admin/system");
    assertThat(text(pages.get(session, "/admin/acts"))).contains("操作记录");
  }

  @Test
  void aWorkbookIsTriedBeforeItIsImported() {
    String session = people.session(administrator());
    byte[] workbook = pages.get(session, "/admin/imports/workbook").body();
    String tried = text(pages.postFile(session, "/admin/imports", "单位.xlsx", workbook));
    assertThat(tried).contains("尚未改动任何内容").contains("确认导入");
    Matcher file = FILE.matcher(tried);
    assertThat(file.find()).isTrue();
    Map<String, String> confirmed = Map.of("file", file.group(1));
    assertThat(text(pages.post(session, "/admin/imports/confirm", confirmed))).contains("已导入");
    assertThat(text(pages.postFile(session, "/admin/imports", "单位.xlsx", new byte[0])))
        .contains("role=\"alert\"");
  }
}
