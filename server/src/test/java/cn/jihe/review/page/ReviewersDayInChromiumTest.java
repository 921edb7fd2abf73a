package cn.jihe.review.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A reviewer's day from sign-in to acceptance, mostly by keys, with pictures for the handbook. */
@InChromium
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
final class ReviewersDayInChromiumTest {

  private static final String PASSWORD = "qingxi-2026-review";
  private static final String PROJECT = "疫苗冷链设备更新与维护";

  private final RunningServer server = new RunningServer(Database.H2.fresh());
  private final Site site = new Site(server);
  private final People people = People.of(server);
  private final Organisation department =
      people.organisation(
          Organisation.named("青溪区卫生健康委员会", Optional.empty(), Optional.of("QX0102")));
  private final Organisation unit =
      people.organisation(
          Organisation.named("青溪区疾病预防控制中心", Optional.of(department.id()), Optional.of("QX010201")));
  private final Account clerk = people.person("jk.tb01", "陈晓", Hat.of(Role.CLERK, unit.id()));
  private final String token = people.token(clerk);

  @AfterAll
  void close() {
    Browser.closeAll();
    server.close();
  }

  private FilledDeclaration form(String project) {
    return new FilledDeclaration().ofProject(project).with("E5", unit.name());
  }

  private void handIn(FilledDeclaration form) {
    JsonNode stored =
        RunningServer.json(server.submit(token, "申报表.xlsx", form.xlsx(), Map.of())).at("/stored/0");
    assertThat(stored.get("state").asText()).isEqualTo("SUBMITTED");
  }

  private static void press(Page page, String... keys) {
    // Keys do nothing before the page's scripts are there.
    page.waitForLoadState();
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void shoot(Page page, String name) {
    Site.shoot(page, "handbook/reviewer-" + name);
  }

  @Test
  void aDayFromSignInToAcceptance() {
    handIn(form("慢性病综合防控"));
    handIn(form(PROJECT).with("E20", "≤95.00(%)"));
    handIn(form("健康促进宣传"));
    Page page = signedIn();
    String dossier = opened(page);
    remarked(page);
    returned(page);
    answered(dossier);
    handIn(form(PROJECT).with("E14", "≥3500.00(人次)"));
    accepted(page);
    acceptedTogether(page);
    assertThat(site.complaints()).isEmpty();
  }

  private Page signedIn() {
    Account reviewer = people.person("sh.01", "周敏", Hat.of(Role.REVIEWER, department.id()));
    String hash = server.context().getBean(PasswordHashes.class).hash(PASSWORD);
    server.context().getBean(Accounts.class).setPassword(reviewer.id(), hash, false);
    Page page = site.open("/sign-in?return=/review");
    page.fill("#login", reviewer.login());
    page.fill("#password", PASSWORD);
    press(page, "Enter");
    assertThat(page.locator("table.queue tbody tr")).hasCount(3);
    shoot(page, "queue");
    press(page, "?");
    assertThat(page.locator("#keys")).isVisible();
    shoot(page, "keys");
    press(page, "Escape");
    return page;
  }

  /** Walks down the queue and opens the form. */
  private static String opened(Page page) {
    press(page, "j", "j", "k", "j");
    assertThat(page.locator("tr.current")).containsText(PROJECT);
    press(page, "Enter");
    assertThat(page.locator("h1")).hasText(PROJECT);
    assertThat(page.locator(".tabs a[aria-current]")).hasText("整表");
    return page.url().replaceFirst("\\?.*$", "").replaceFirst("^.*(/dossiers/)", "$1");
  }

  private static void remarked(Page page) {
    press(page, "n");
    assertThat(page.locator(".findings > li.chosen")).hasCount(1);
    page.locator("td[data-cell=E14]").click();
    assertThat(page.locator("#remark-panel.floating")).isVisible();
    assertThat(page.locator("#remark-path")).hasValue("indicators[1].target");
    // Letters that are typed are no keys.
    page.locator("#remark-text").pressSequentially("请按前三年 average 核对人次 c a r");
    shoot(page, "remark");
    page.locator("#remark-panel .main-button").click();
    assertThat(page.locator(".notice.clean")).hasText("已保存批注。");
    assertThat(page.locator("td[data-cell=E14] a.pin")).containsText("✎1");
    page.locator("td[data-cell=E14] a.pin").click();
    assertThat(page.locator(".remarks > li.chosen")).containsText("请按前三年 average 核对人次 c a r");
    page.locator(".findings button", new Page.LocatorOptions().setHasText("转为批注")).first().click();
    assertThat(page.locator(".remarks > li")).hasCount(2);
    // Without a mark chosen, a remark is about the whole form.
    press(page, "c");
    assertThat(page.locator("#remark-text")).isFocused();
    page.locator("input[name=kind][value=INTERNAL]").check();
    page.fill("#remark-text", "先问财务科");
    page.locator("#remark-panel .main-button").click();
    assertThat(page.locator(".remarks > li")).hasCount(3);
    shoot(page, "form");
  }

  private static void returned(Page page) {
    page.fill("#due", "2099-03-31");
    page.locator("h1").click();
    press(page, "r");
    assertThat(page.locator("h1")).hasText("退回前预览");
    assertThat(page.locator("main")).containsText("请按前三年");
    assertThat(page.locator("main")).not().containsText("先问财务科");
    shoot(page, "preview");
    page.locator("button[value=return]").click();
    assertThat(page.locator(".notice.clean")).containsText("已退回");
  }

  private void answered(String dossier) {
    Page page = site.open(Site.desk(), people.session(clerk), dossier + "?tab=form");
    assertThat(page.locator("#back-title")).isVisible();
    assertThat(page.locator(".remarks > li")).hasCount(2);
    Locator first = page.locator(".remarks > li").first();
    first.locator("summary").click();
    first.locator("textarea").fill("已按前三年平均数调整");
    first.locator("details button").click();
    assertThat(page.locator(".remarks > li").first()).containsText("已回复");
    Site.shoot(page, "handbook/clerk-remarks");
    page.context().close();
  }

  private void accepted(Page page) {
    page.navigate(site.at("/review?tab=again"));
    press(page, "j", "Enter");
    assertThat(page.locator(".tabs a[aria-current]")).hasText("变化");
    assertThat(page.locator(".remarks del")).containsText("≥3000.00(人次)");
    assertThat(page.locator(".remarks ins")).containsText("≥3500.00(人次)");
    shoot(page, "changes");
    for (int open = 3; open > 0; open--) {
      Locator settle = page.locator("button[value=RESOLVED]");
      assertThat(settle).hasCount(open);
      settle.first().click();
    }
    assertThat(page.locator("button[value=RESOLVED]")).hasCount(0);
    press(page, "a");
    assertThat(page.locator("#ask-accept")).isVisible();
    press(page, "Escape");
    assertThat(page.locator("#ask-accept")).not().isVisible();
    press(page, "a");
    shoot(page, "accept");
    press(page, "Enter");
    assertThat(page.locator(".notice.clean")).containsText("已审核通过");
    assertThat(page.locator("button[value=undo]")).isVisible();
  }

  private void acceptedTogether(Page page) {
    page.navigate(site.at("/review"));
    assertThat(page.locator("table.queue tbody tr")).hasCount(2);
    press(page, "j", "x", "j", "Shift+X", "a");
    assertThat(page.locator("h1")).hasText("批量通过");
    assertThat(page.locator(".notice").first()).containsText("可以通过 2 张");
    shoot(page, "bulk");
    page.locator("button[name=accept]").click();
    assertThat(page.locator(".notice.clean")).containsText("已通过 2 张");
    page.locator(".pages a").click();
    assertThat(page.locator(".notice.clean")).containsText("全部审完");
    // Switched off, letters do nothing; the list is still there by its button.
    page.locator("footer button[popovertarget=keys]").click();
    page.locator("#single-keys").uncheck();
    press(page, "Escape", "?");
    assertThat(page.locator("#keys")).not().isVisible();
  }
}
