package cn.jihe.submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.People;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the check to the receipt, by keyboard, and what becomes of a lost connection. */
@InChromium
final class HandInInChromiumTest {

  private static final Pattern SUBMITTED = Pattern.compile("/submitted$");

  private final Site site = Site.shared();
  private final People people = People.of(SharedServer.on(Database.H2));
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation unit = people.below(people.root("键盘部门" + mark), "键盘单位" + mark);
  private final Account clerk = people.account(Hat.of(Role.CLERK, unit.id()));

  @Test
  void fromTheCheckToTheReceiptByKeyboardThoughTheAnswerIsLostOnce() {
    Page page = site.open(Site.desk(), people.session(clerk), "/");
    byte[] workbook =
        new FilledDeclaration()
            .ofProject("键盘" + mark)
            .with("E5", unit.name())
            .with("E20", "≤95.00(%)")
            .xlsx();
    page.locator("#file").setInputFiles(Site.file("申报表.xlsx", workbook));
    page.waitForURL(Pattern.compile("/checks/"));
    press(page, "a[href$='/submit']");
    page.waitForURL(Pattern.compile("/submit$"));
    typeReason(page);
    String address = page.url();
    loseTheAnswer(page);
    page.navigate(address);
    assertThat(page.locator("#confirm")).containsText("内容与第 1 版相同");
    press(page, "button[value=submit]");
    page.waitForURL(SUBMITTED);
    assertThat(page.locator("h1")).containsText("已提交 1 张表（1 个文件）");
    assertThat(page.locator(".became")).containsText("第 1 版");
    press(page, "a[href$='/receipt']");
    assertThat(page.locator(".receipt-number")).containsText("JX-");
    page.context().close();
    List<String> told =
        site.complaints().stream().filter(one -> !one.contains("ERR_FAILED")).toList();
    assertThat(told).isEmpty();
  }

  private static void press(Page page, String selector) {
    page.locator(selector).first().focus();
    page.keyboard().press("Enter");
  }

  /** Half of it, which is kept and is not enough; then all of it. */
  private static void typeReason(Page page) {
    Locator text = page.locator("textarea[name^=x_]").first();
    press(page, "details.boxes > summary");
    text.focus();
    page.keyboard().type("满意度");
    assertThat(page.locator("#autosaved")).containsText("已保存");
    page.reload();
    assertThat(text).hasValue("满意度");
    press(page, "button[value=submit]");
    assertThat(page.locator("#faults")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("select[name^=c_]").first()).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    page.keyboard().press("End");
    page.keyboard().type("按上级批复的口径填写");
    assertThat(page.locator("#autosaved")).containsText("已保存");
  }

  /** The server has done it, and nobody learns of it. */
  private static void loseTheAnswer(Page page) {
    AtomicBoolean lost = new AtomicBoolean();
    page.route(
        Pattern.compile("/submit$"),
        route -> {
          route.fetch();
          route.abort();
          lost.set(true);
        },
        new Page.RouteOptions().setTimes(1));
    press(page, "button[value=submit]");
    page.waitForCondition(lost::get);
  }
}
