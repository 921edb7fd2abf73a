package cn.jihe.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.web.SampleChecks;
import cn.jihe.web.Samples;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = SampleChecks.PROPERTY, value = "true")
final class PageInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final Playwright PLAYWRIGHT = Playwright.create();
  private static final com.microsoft.playwright.Browser BROWSER = Browser.launch(PLAYWRIGHT);

  private final String address;
  private final List<String> complaints = new ArrayList<>();

  PageInChromiumTest(EmbeddedServer server) {
    address = server.getURL().toString();
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    PLAYWRIGHT.close();
  }

  private Page open(NewContextOptions options) {
    BrowserContext context = BROWSER.newContext(options);
    Page page = context.newPage();
    complaints.clear();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(address + "/");
    return page;
  }

  private Page open() {
    return open(new NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 900));
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  private static void choose(Page page, FilePayload... files) {
    page.setInputFiles("#file", files);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Test
  void severalWorkbooksAreCheckedAndShownWithTheirCells() {
    Page page = open();
    shoot(page, "empty");
    choose(
        page,
        file("2024年申报表.xlsx", "ok 采供血服务保障"),
        file("旧格式.et", "unsupported-format"),
        file("第二份.xlsx", "ok 设备购置"));
    Locator cards = page.locator("article.file");
    assertThat(cards).hasCount(3);
    assertThat(cards.nth(0).locator(".verdict")).hasText("有 1 处必须修改");
    assertThat(cards.nth(1).locator(".verdict")).hasText("文件格式不支持");
    assertThat(cards.nth(2).locator(".project").first()).hasText("设备购置");
    assertThat(cards.nth(0).locator(".group").first()).containsText("指标值为空");
    assertThat(cards.nth(0).locator(".group").nth(1).locator(".cell").first()).hasText("F15");
    assertThat(cards.nth(0).locator(".group").nth(1)).containsText("≥95.00(%)");
    assertThat(cards.nth(0).locator("details.more summary")).hasText("另外 2 处");
    assertThat(page.locator("#status")).hasText("检查完成");
    shoot(page, "results");
    assertThat(complaints).isEmpty();
  }

  @Test
  void droppedFilesAreCheckedToo() {
    Page page = open();
    page.evaluate(
        "() => { const t = new DataTransfer();"
            + " t.items.add(new File(['ok 拖入'], '拖入.xlsx'));"
            + " document.getElementById('drop').dispatchEvent("
            + " new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true})); }");
    assertThat(page.locator("article.file .project").first()).hasText("拖入");
    assertThat(complaints).isEmpty();
  }

  @Test
  void cellTextAndFileNamesAreShownAsTextOnly() {
    Page page = open();
    choose(page, file("<b onclick>粗<i>.xlsx", "ok " + Samples.HOSTILE));
    assertThat(page.locator("article.file .project").first()).hasText(Samples.HOSTILE);
    assertThat(page.locator("article.file h3")).hasText("<b onclick>粗<i>.xlsx");
    assertThat(page.locator("article.file h3 b, article.file script")).hasCount(0);
    assertThat(page.title()).startsWith("绩核");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theLanguageIsSwitchedAndRemembered() {
    Page page = open();
    assertThat(page.locator("h1")).hasText("绩效目标申报表与绩效自评表检查");
    page.click("a.switch");
    assertThat(page.locator("h1")).containsText("Checks performance declarations");
    page.navigate(address + "/");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    choose(page, file("a.xlsx", "ok Project"));
    assertThat(page.locator(".verdict")).hasText("To be corrected: 1");
    shoot(page, "english");
    page.click("a.switch");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aFailureInsideIsToldKindlyAndTheOthersGoOn() {
    Page page = open();
    choose(page, file("坏.xlsx", "crash"), file("好.xlsx", "ok 好"));
    assertThat(page.locator("article.file").nth(0).locator(".verdict")).hasText("系统出错");
    assertThat(page.locator("article.file").nth(1).locator(".project").first()).hasText("好");
    assertThat(page.locator("body")).not().containsText("secret");
  }

  @Test
  void withoutScriptThePlainFormWorks() {
    Page page = open(new NewContextOptions().setJavaScriptEnabled(false).setLocale("zh-CN"));
    choose(page, file("一.xlsx", "ok " + Samples.HOSTILE), file("二.xlsx", "encrypted"));
    page.click("button[type=submit]");
    assertThat(page.locator("article.file")).hasCount(2);
    assertThat(page.locator("article.file .project").first()).hasText(Samples.HOSTILE);
    assertThat(page.locator("article.file").nth(1).locator(".verdict")).hasText("文件有打开密码");
    shoot(page, "without-script");
    assertThat(complaints).isEmpty();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Page page = open(new NewContextOptions().setLocale("zh-CN").setViewportSize(360, 740));
    choose(page, file("2024年度财政项目支出绩效目标申报表（最终版）.xlsx", "ok 采供血服务保障"));
    assertThat(page.locator("article.file .verdict")).hasText("有 1 处必须修改");
    shoot(page, "phone");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void theKeyboardReachesEverything() {
    Page page = open();
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      page.keyboard().press("Tab");
      reached.add(
          String.valueOf(
              page.evaluate(
                  "document.activeElement.id || document.activeElement.className"
                      + " || document.activeElement.getAttribute('href')")));
    }
    assertThat(reached).contains("skip", "/", "switch", "file", "/openapi.yml", "/api/v1/rules");
  }
}
