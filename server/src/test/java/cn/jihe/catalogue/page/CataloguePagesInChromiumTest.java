package cn.jihe.catalogue.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.AxeCheck;
import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.InChromium;
import cn.jihe.support.KnownCounts;
import cn.jihe.support.RunningServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of rules, of the handbook and of problems as people see them. */
@InChromium
final class CataloguePagesInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(375, 768, 1440);

  private static RunningServer server;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = new RunningServer(Database.H2.fresh(), Map.of(KnownCounts.PROPERTY, true));
  }

  @AfterAll
  static void stop() {
    Browser.closeAll();
    server.close();
  }

  private Page open(NewContextOptions options, String path) {
    BrowserContext context = Browser.shared().newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(server.at(path).toString());
    return page;
  }

  private static NewContextOptions wide(int width, String locale) {
    return new NewContextOptions().setLocale(locale).setViewportSize(width, 900);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "rules, /rules",
    "rules-found, /rules?result=Kept_result-1&q=T",
    "rules-none, /rules?q=nothing+is+called+so",
    "rule, /rules/T49?result=Kept_result-1",
    "rule-first, /rules/W01",
    "help, /help",
    "handbook-clerk, /help/clerk",
    "handbook-reviewer, /help/reviewer",
    "problem, /nowhere"
  })
  void everyPageFitsAndIsAccessible(String name, String path) {
    for (String locale : List.of("zh-CN", "en-GB")) {
      for (int width : WIDTHS) {
        complaints.clear();
        Page page = open(wide(width, locale), path);
        String what = name + "-" + width + "-" + locale.substring(0, 2);
        if (width == 1440 || (width == 375 && locale.equals("zh-CN"))) {
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(SCREENSHOTS.resolve(what + ".png"))
                  .setFullPage(true));
          // What it takes long to look at is the same elsewhere.
          assertThat(AxeCheck.violations(page)).as(what).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(what + " fits")
            .isEqualTo(true);
        // Of a page with such a status Chromium says so itself.
        assertThat(complaints)
            .as(what)
            .allMatch(text -> path.equals("/nowhere") && text.contains("404"));
        page.context().close();
      }
    }
  }

  @Test
  void aRuleIsFoundWithoutScriptAndByKeyboardAlone() {
    Page page = open(wide(1440, "zh-CN").setJavaScriptEnabled(false), "/rules");
    page.locator("#q").focus();
    page.keyboard().type("Ｔ４９ 比较符");
    page.keyboard().press("Enter");
    assertThat(page.locator("#counted")).containsText("显示 1 条");
    page.locator("ul.rules a").first().click();
    assertThat(page.locator("h1")).hasText("T49 缺比较符");
    page.locator(".steps .next").click();
    assertThat(page.locator("h1")).containsText("T50");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theLanguageSwitchKeepsWhatWasLookedFor() {
    Page page = open(wide(1440, "zh-CN"), "/rules?q=T49&result=Kept_result-1");
    page.locator(".switch").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#q")).hasValue("T49");
    assertThat(page.locator(".found")).hasText("In my forms: 3");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theContentsLeadToTheHeading() {
    Page page = open(wide(768, "zh-CN"), "/help");
    page.locator(".books").getByText("自动更正").click();
    assertThat(page.locator("h2:target")).hasText("自动更正");
    assertThat(page.locator("article h2").first()).isVisible();
    assertThat(complaints).isEmpty();
  }
}
