package cn.jihe.account.page;

import static cn.jihe.support.PageForms.session;
import static cn.jihe.support.PageForms.text;
import static cn.jihe.support.PageForms.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.signin.PasswordHashes;
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

/** Signing in with the page, and one's own pages, as plain forms. */
final class PeoplePagesTest {

  private static final String PASSWORD = "jade-lantern-42";

  private final RunningServer server = SharedServer.on(Database.H2);
  private final PageForms pages = new PageForms(server);
  private final People people = People.of(server);
  private final Organisation unit = people.root("页面单位" + UUID.randomUUID());
  private final Organisation department = people.root("页面部门" + UUID.randomUUID());

  private Account clerk() {
    return people.account(
        PASSWORD, Hat.of(Role.CLERK, unit.id()), Hat.of(Role.REVIEWER, department.id()));
  }

  private Account administrator() {
    return people.account(PASSWORD, new Hat(Role.ADMIN, Optional.empty()));
  }

  private HttpResponse<byte[]> signIn(Account account, String password, String back) {
    return pages.post(
        "", "/sign-in", Map.of("login", account.login(), "password", password, "return", back));
  }

  @Test
  void whoSignsInGoesOnWhereItWasAndIsNamedThere() {
    HttpResponse<byte[]> in = signIn(clerk(), PASSWORD, "/rules?q=a");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(to(in)).isEqualTo("/rules?q=a");
    assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
    String page = text(pages.get(session(in), "/"));
    assertThat(page).contains("全部身份").contains("退出").doesNotContain("href=\"/admin\"");
  }

  @Test
  void aWrongPasswordSaysNeitherWhichPartNorWhetherThereIsSuchAName() {
    String wrong = text(signIn(clerk(), "jade-lantern-43", "/account"));
    String nobody =
        text(
            pages.post(
                "",
                "/sign-in",
                Map.of("login", "nobody" + UUID.randomUUID(), "password", "x", "return", "/")));
    assertThat(wrong).contains("登录名或密码不正确").contains("value=\"/account\"");
    assertThat(nobody).contains("登录名或密码不正确");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/ /elsewhere.example",
        "/\t/elsewhere.example",
        "/sign-out",
        "elsewhere"
      })
  void nobodyIsSentElsewhere(String back) {
    assertThat(ReturnAddress.of(back)).isEqualTo("/");
  }

  @Test
  void aPageForPeopleAsksWhoIsThereAndLeadsBack() {
    HttpResponse<byte[]> asked = server.get("/admin/accounts?q=a%20b");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(to(asked)).isEqualTo("/sign-in?return=%2Fadmin%2Faccounts%3Fq%3Da%2520b");
    assertThat(ReturnAddress.of("/admin/accounts?q=a%20b")).isEqualTo("/admin/accounts?q=a%20b");
  }

  @Test
  void whatWasTypedWhenTheSessionWasOverIsThereAfterSigningInAgain() {
    Account admin = administrator();
    HttpResponse<byte[]> over =
        pages.post("gone", "/admin/organisations/new", Map.of("name", "新单位<1>", "password-x", "p"));
    assertThat(over.statusCode()).isEqualTo(401);
    assertThat(text(over))
        .contains("name=\"held.name\" value=\"新单位&lt;1&gt;\"")
        .doesNotContain("held.password");
    HttpResponse<byte[]> again =
        pages.post(
            "",
            "/sign-in",
            Map.of(
                "login", admin.login(),
                "password", PASSWORD,
                "return", "/admin/organisations/new",
                "held-to", "/admin/organisations/new",
                "held.name", "新单位<1>"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(text(again))
        .contains("action=\"/admin/organisations/new\"")
        .contains("name=\"name\" value=\"新单位&lt;1&gt;\"");
  }

  @Test
  void whatIsCarriedGoesNowhereElse() {
    Account admin = administrator();
    HttpResponse<byte[]> again =
        pages.post(
            "",
            "/sign-in",
            Map.of(
                "login",
                admin.login(),
                "password",
                PASSWORD,
                "held-to",
                "//elsewhere.example/",
                "held.name",
                "x"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(to(again)).isEqualTo("/");
  }

  @Test
  void aOneTimePasswordIsChangedBeforeAnythingElse() {
    Account account = clerk();
    server
        .context()
        .getBean(Accounts.class)
        .setPassword(
            account.id(), server.context().getBean(PasswordHashes.class).hash(PASSWORD), true);
    HttpResponse<byte[]> in = signIn(account, PASSWORD, "/rules");
    assertThat(to(in)).startsWith("/account/password?return=");
    String session = session(in);
    assertThat(to(pages.get(session, "/account"))).startsWith("/account/password");
    String weak = text(changed(session, "password12"));
    assertThat(weak).contains("新密码不符合下列带 ▲ 的要求").contains("sign error");
    HttpResponse<byte[]> done = changed(session, "bamboo-harbour-7");
    assertThat(to(done)).isEqualTo("/rules");
    assertThat(pages.get(session(done), "/account").statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> changed(String session, String next) {
    return pages.post(
        session,
        "/account/password",
        Map.of(
            "password-now", PASSWORD,
            "password-next", next,
            "password-again", next,
            "return", "/rules"));
  }

  @Test
  void aHatIsPutOnAndTheHeadSaysSo() {
    String session = people.session(clerk());
    HttpResponse<byte[]> worn =
        pages.post(
            session, "/account/hat", Map.of("hat", "CLERK@" + unit.id(), "return", "/rules"));
    assertThat(to(worn)).isEqualTo("/rules");
    assertThat(text(pages.get(session(worn), "/"))).contains("填报人 · " + unit.name());
  }

  @Test
  void aTokenIsShownOnceAndRevoked() {
    String session = people.session(clerk());
    String made =
        text(pages.post(session, "/account/tokens", Map.of("name", "脚本<1>", "days", "30")));
    Matcher token = Pattern.compile("id=\"token\">([^<]+)<").matcher(made);
    assertThat(token.find()).isTrue();
    String again = text(pages.get(session, "/account"));
    assertThat(again).contains("脚本&lt;1&gt;").doesNotContain(token.group(1));
    assertThat(text(pages.post(session, "/account/tokens", Map.of("name", "x", "days", "400"))))
        .contains("有效期须为 1 至 365 天");
    Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"[^>]*>撤销").matcher(again);
    assertThat(id.find()).isTrue();
    pages.post(session, "/account/tokens/revoke", Map.of("id", id.group(1)));
    assertThat(text(pages.get(session, "/account"))).doesNotContain("脚本&lt;1&gt;");
  }

  @Test
  void signingOutEverywhereEndsTheSession() {
    String session = people.session(clerk());
    assertThat(to(pages.post(session, "/account/sessions", Map.of("all", "yes"))))
        .startsWith("/sign-in");
    assertThat(to(pages.get(session, "/account"))).startsWith("/sign-in?return=");
  }
}
