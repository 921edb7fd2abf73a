package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Limits;
import cn.jihe.support.Browser;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.SharedServer;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@InChromium
@ExtendWith(SharedServer.class)
final class PageInChromiumTest {

  private static final String HOSTILE = "<script>document.title='owned'</script>&\"'";

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final com.microsoft.playwright.Browser BROWSER = Browser.shared();

  private final String address;
  private final List<String> complaints = new ArrayList<>();

  PageInChromiumTest(EmbeddedServer server) {
    address = server.getURL().toString();
  }

  @AfterAll
  static void close() {
    Browser.closeAll();
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

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  private static FilePayload file(RefusedFile refused) {
    return file(refused.fileName(), refused.bytes());
  }

  private static byte[] poor(String project) {
    return new FilledDeclaration().ofProject(project).withPoorTargets().xlsx();
  }

  /** Hostile text where it is shown as a name and where it is quoted by a finding. */
  private static byte[] hostile() {
    return new FilledDeclaration().ofProject(HOSTILE).with("E9", HOSTILE).xlsx();
  }

  private static void choose(Page page, FilePayload... files) {
    page.setInputFiles("#file", files);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Tag("slow")
  @Test
  void aTemplateIsSavedUnderItsChineseName() {
    Page page = open(new NewContextOptions().setLocale("zh-CN"));
    List<TemplateFile> offered = Templates.offered(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    assertThat(page.locator(".templates > ul a")).hasCount(offered.size());
    int year = offered.getLast().year();
    Locator first = page.locator(".templates a").first();
    assertThat(first).hasAttribute("aria-label", year + " 年度 绩效目标申报表");
    String saved = page.waitForDownload(first::click).suggestedFilename();
    assertThat(saved).isEqualTo(year + "年度财政项目支出绩效目标申报表.xlsx");
    assertThat(complaints).isEmpty();
  }

  @Test
  void severalWorkbooksAreCheckedAndShownWithTheirCells() {
    Page page = open();
    shoot(page, "empty");
    choose(
        page,
        file("2024年申报表.xlsx", poor("采供血服务保障")),
        file(RefusedFile.WPS_TABLE),
        file("第二份.xlsx", new FilledDeclaration().ofProject("设备购置").xlsx()));
    Locator cards = page.locator("article.file");
    assertThat(cards).hasCount(3);
    assertThat(cards.nth(0).locator(".verdict")).hasText("有 1 处必须修改");
    assertThat(cards.nth(1).locator(".verdict")).hasText("文件格式不支持");
    assertThat(cards.nth(2).locator(".project").first()).hasText("设备购置");
    assertThat(cards.nth(0).locator(".group").first()).containsText("指标值为空");
    assertThat(cards.nth(0).locator(".group").nth(1).locator(".cell").first()).hasText("E14");
    assertThat(cards.nth(0).locator(".group").nth(1)).containsText("≥3000");
    assertThat(cards.nth(0).locator("details.more summary")).hasText("另外 2 处");
    assertThat(page.locator("#status")).hasText("检查完成");
    shoot(page, "results");
    assertThat(complaints).isEmpty();
  }

  @Test
  void droppedFilesAreCheckedToo() {
    Page page = open();
    page.evaluate(
        "packed => { const t = new DataTransfer();"
            + " const bytes = Uint8Array.from(atob(packed), sign => sign.charCodeAt(0));"
            + " t.items.add(new File([bytes], '拖入.xlsx'));"
            + " document.getElementById('drop').dispatchEvent("
            + " new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true})); }",
        Base64.getEncoder().encodeToString(poor("拖入")));
    assertThat(page.locator("article.file .project").first()).hasText("拖入");
    assertThat(complaints).isEmpty();
  }

  @Test
  void cellTextAndFileNamesAreShownAsTextOnly() {
    Page page = open();
    choose(page, file("<b onclick>粗<i>.xlsx", hostile()));
    assertThat(page.locator("article.file .project").first()).hasText(HOSTILE);
    assertThat(page.locator("article.file .group").first()).containsText(HOSTILE);
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
    choose(page, file("a.xlsx", poor("Project")));
    assertThat(page.locator(".verdict")).hasText("To be corrected: 1");
    shoot(page, "english");
    page.click("a.switch");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aFailureInsideIsToldKindlyAndTheOthersGoOn() {
    Page page = open();
    choose(page, file(FailingChecks.FAILS, poor("坏")), file("好.xlsx", poor("好")));
    assertThat(page.locator("article.file").nth(0).locator(".verdict")).hasText("系统出错");
    assertThat(page.locator("article.file").nth(1).locator(".project").first()).hasText("好");
    assertThat(page.locator("body")).not().containsText(FailingChecks.SECRET);
  }

  @Test
  void withoutScriptThePlainFormWorks() {
    Page page = open(new NewContextOptions().setJavaScriptEnabled(false).setLocale("zh-CN"));
    choose(page, file("一.xlsx", hostile()), file(RefusedFile.WITH_PASSWORD));
    page.click("button[type=submit]");
    assertThat(page.locator("article.file")).hasCount(2);
    assertThat(page.locator("article.file .project").first()).hasText(HOSTILE);
    assertThat(page.locator("article.file").nth(1).locator(".verdict")).hasText("文件有打开密码");
    shoot(page, "without-script");
    assertThat(complaints).isEmpty();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Page page = open(new NewContextOptions().setLocale("zh-CN").setViewportSize(360, 740));
    choose(page, file("2024年度财政项目支出绩效目标申报表（最终版）.xlsx", poor("采供血服务保障")));
    assertThat(page.locator("article.file .verdict")).hasText("有 1 处必须修改");
    shoot(page, "phone");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Tag("slow")
  @Test
  void onPaperEverythingIsUnfoldedAndOnTheScreenAsBefore() {
    Page page = open();
    choose(page, file("一.xlsx", poor("采供血服务保障")));
    Locator more = page.locator("details.more");
    assertThat(more.locator("li")).hasCount(2);
    assertThat(more.locator("li").last()).isHidden();
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(more.locator("li").last()).isVisible();
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(more.locator("li").last()).isHidden();
    assertThat(complaints).isEmpty();
  }

  @Test
  void theLimitOfAFileIsTheServersOwn(@TempDir Path folder) throws IOException {
    Page page = open();
    assertThat(page.locator("#limit")).containsText("20 MB");
    // By its path: as a payload it would go through Playwright's pipe, which takes long.
    Path large = folder.resolve(RefusedFile.TOO_LARGE.fileName());
    page.setInputFiles("#file", Files.write(large, RefusedFile.TOO_LARGE.bytes()));
    assertThat(page.locator("article.file .verdict")).hasText("文件超过 20 MB");
    assertThat(page.locator("#upload"))
        .hasAttribute("data-max-bytes", String.valueOf(Limits.DEFAULT.uploadBytes()));
  }

  @Test
  void theKeyboardReachesEverything() {
    Page page = open();
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      page.keyboard().press("Tab");
      reached.add(
          String.valueOf(
              page.evaluate(
                  "document.activeElement.id || document.activeElement.className"
                      + " || document.activeElement.getAttribute('href')")));
    }
    assertThat(reached).contains("skip", "/", "switch", "file", "/openapi.yml", "/rules");
  }
}
