package cn.jihe.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.Subjects;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.PageForms;
import cn.jihe.support.PageState;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import cn.jihe.support.StoredRows;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What pages of people say of what was just done, and receipts, on a desk, a tablet and a phone.
 */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class PeopleInActionInChromiumTest {

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private List<PageState> states = List.of();

  @BeforeAll
  void prepare() {
    Organisation unit =
        people.organisation(
            Organisation.named("青溪区疾病预防控制中心", Optional.empty(), Optional.of("QX010201")));
    Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
    Account admin = people.person("admin", "系统管理员", new Hat(Role.ADMIN, Optional.empty()));
    String clerks = people.session(clerk);
    states = new ArrayList<>(signingIn(unit));
    states.addAll(afterAct(clerks, people.session(admin), unit));
    states.addAll(receipts(clerks, submitted(clerk)));
  }

  @AfterAll
  void close() {
    Browser.closeAll();
    server.close();
  }

  /** What happens to somebody who signs in. */
  private List<PageState> signingIn(Organisation unit) {
    Account first = people.person("jk.tb02", "王芳", Hat.of(Role.CLERK, unit.id()));
    server.context().getBean(Accounts.class).setPassword(first.id(), "unknown", true);
    String firsts = people.session(first);
    PageForms forms = new PageForms(server);
    for (int i = 0; i < 6; i++) {
      forms.post(
          "",
          "/sign-in",
          Map.of("login", "jk.tb09", "password", "not the right one", "return", "/"));
    }
    new StoredRows(server)
        .change(
            "update sign_in_miss set waits_until = timestamp with time zone '"
                + Instant.now().plus(Duration.ofMinutes(14)).truncatedTo(ChronoUnit.SECONDS)
                + "' where counted_by like 'L:%' and waits_until is not null");
    return List.of(
        new PageState("wrong", "", "/sign-in", ".notice.error", page -> signIn(page, anybody())),
        new PageState("waiting", "", "/sign-in", ".notice", page -> signIn(page, "jk.tb09")),
        new PageState("elsewhere-pending", "", "/sign-in?oidc=pending", ".notice"),
        new PageState("must-change", firsts, "/", "#rules"),
        new PageState(
            "password-too-short",
            firsts,
            "/account/password",
            ".sign.error",
            page -> {
              page.fill("#now", "whatever it was");
              page.fill("#next", "123");
              page.fill("#again", "123");
              page.click("main button[type=submit]");
            }));
  }

  private static void signIn(Page page, String login) {
    page.fill("#login", login);
    page.fill("#password", "not the right one");
    page.click("main button[type=submit]");
  }

  /** Of whom nobody has tried in vain yet. */
  private static String anybody() {
    return "jk." + UUID.randomUUID().toString().substring(0, 6);
  }

  /** What pages say of what was just done, and of what others did. */
  private List<PageState> afterAct(String clerks, String admins, Organisation unit) {
    Account forgetful = people.person("jk.tb03", "李明", Hat.of(Role.CLERK, unit.id()));
    Instant seen = Instant.parse("2026-11-30T01:12:00Z");
    PendingSubject pending =
        new PendingSubject(
            UUID.randomUUID(),
            "https://id.example.cn/realms/units|7f3c",
            Optional.of("zhaoli"),
            Optional.of("赵丽"),
            Optional.of("zhaoli@example.cn"),
            seen,
            seen);
    server.context().getBean(Subjects.class).note(pending);
    return List.of(
        new PageState(
            "slip",
            admins,
            "/admin/accounts/" + forgetful.id(),
            "#slip-password",
            page -> page.click("form[action$='/password'] button")),
        new PageState(
            "token-made",
            clerks,
            "/account",
            "#token",
            page -> {
              page.fill("#token-name", "月报脚本");
              page.click("form[action='/account/tokens'] button");
            }),
        new PageState("pending", admins, "/admin/accounts", "#pending-title"),
        new PageState(
            "pending-nobody",
            admins,
            "/admin/accounts",
            ".notice.error",
            page -> {
              page.fill("[id^='is-']", "zhao.li");
              page.click("button[value='assign']");
            }),
        new PageState(
            "pending-account", admins, "/admin/pending/" + pending.id() + "/account", "#login"),
        new PageState(
            "import-tried",
            admins,
            "/admin/imports",
            "[value][name='file']",
            page -> {
              page.setInputFiles("#file", Site.file("单位和账号.xlsx", workbook(admins)));
              page.click("form[action='/admin/imports'] button");
            }));
  }

  private byte[] workbook(String session) {
    return new PageForms(server).get(session, "/admin/imports/workbook").body();
  }

  private String submitted(Account clerk) {
    byte[] form = new FilledDeclaration().with("E5", "青溪区疾病预防控制中心").ofProject("健康素养促进行动").xlsx();
    return RunningServer.json(server.submit(people.token(clerk), "绩效目标申报表.xlsx", form, Map.of()))
        .path("submission")
        .asText();
  }

  private static List<PageState> receipts(String clerks, String submission) {
    String path = "/submissions/" + submission + "/receipt";
    return List.of(
        new PageState("receipt", clerks, path, ".receipt-number"),
        new PageState("verify", "", "/receipts/verify", "#main input[type=file]"),
        new PageState(
            "unknown-receipt",
            "",
            "/receipts/verify?number=9999&hash=" + "0".repeat(32),
            "#verdict"),
        new PageState(
            "known-receipt",
            clerks,
            path,
            "#verdict",
            page -> {
              String address = page.textContent(".address");
              page.navigate(
                  page.url().replaceAll("(https?://[^/]+).*", "$1")
                      + address.substring(address.indexOf("/receipts")));
            }));
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1440, zh-CN", "375, zh-CN", "768, en-GB", "1440, en-GB", "768, zh-CN", "375, en-GB"})
  void isWithoutFault(int width, String locale) {
    PageState.assertWithoutFault(site, states, width, locale, "people");
    // A page that lets nobody in is one that the browser complains of.
    assertThat(site.complaints()).allMatch(said -> said.matches(".*status of (401|404|422|429).*"));
  }
}
