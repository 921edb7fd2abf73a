package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Limits;
import cn.jihe.support.Browser;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.Site;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page: from files to the address of their result. */
@InChromium
final class PageInChromiumTest {

  private static final String HOSTILE = "<script>document.title='owned'</script>&\"'";
  private static final Pattern RESULT = Pattern.compile(".*/checks/[\\w-]{22}");

  private final Site site = Site.shared();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    Browser.closeAll();
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

  /** By its path: as a payload it would go through Playwright's pipe, which takes long. */
  private Path tooLarge() throws IOException {
    return Files.write(
        folder.resolve(RefusedFile.TOO_LARGE.fileName()), RefusedFile.TOO_LARGE.bytes());
  }

  @Tag("slow")
  @Test
  void aTemplateIsSavedUnderItsChineseName() {
    Page page = site.open("/");
    Locator first = page.locator(".templates a").first();
    String year = page.locator(".templates .year").first().textContent();
    assertThat(first).hasAttribute("aria-label", year + " 绩效目标申报表");
    String saved = page.waitForDownload(first::click).suggestedFilename();
    assertThat(saved).isEqualTo(year.replace(" ", "") + "财政项目支出绩效目标申报表.xlsx");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void severalWorkbooksAreCheckedAndShownAtAnAddress() {
    Page page = site.open("/");
    choose(
        page,
        Site.file("2024年申报表.xlsx", poor("采供血服务保障")),
        Site.file(RefusedFile.WPS_TABLE),
        Site.file(FailingChecks.FAILS, poor("坏")),
        Site.file("第二份.xlsx", new FilledDeclaration().xlsx()));
    assertThat(page).hasURL(RESULT);
    assertThat(page.locator(".verdicts")).containsText("4 个文件，2 张表");
    assertThat(page.locator(".verdicts .sign.error")).hasText("▲ 1 张有必须修改的问题");
    assertThat(page.locator(".problems li")).hasCount(2);
    assertThat(page.locator(".problems li").first()).containsText("文件格式不支持");
    assertThat(page.locator(".problems li").last()).containsText("系统出错");
    assertThat(page.locator("body")).not().containsText(FailingChecks.SECRET);
    assertThat(page.locator("article.file h2")).hasText(new String[] {"2024年申报表.xlsx", "第二份.xlsx"});
    Locator first = page.locator("#form-1 .findings > li").first();
    assertThat(first).containsText("指标值为空");
    assertThat(first.locator("a.cell")).hasText("E13");
    assertThat(page.locator("#form-2 .notice.clean")).hasText("没有发现问题。");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void whatFailsIsSaidAndTheOthersAreALinkAway() throws IOException {
    Page page = site.open("/");
    assertThat(page.locator("#limit")).containsText("20 MB");
    assertThat(page.locator("#upload"))
        .hasAttribute("data-max-bytes", String.valueOf(Limits.DEFAULT.uploadBytes()));
    Path good = Files.write(folder.resolve("好.xlsx"), poor("好"));
    page.setInputFiles("#file", new Path[] {tooLarge(), good});
    assertThat(page.locator("#sent li").first()).containsText("文件超过 20 MB");
    assertThat(page.locator("#sent li").last()).containsText("读出 1 张表");
    assertThat(page.locator("#status")).hasText("已检查 2 个，共 2 个");
    Locator others = page.locator("#partial");
    assertThat(others).hasText("查看已检查的文件");
    assertThat(others).isFocused();
    Site.shoot(page, "sending-failed");
    others.click();
    assertThat(page).hasURL(RESULT);
    assertThat(page.locator("#form-1 .project").first()).hasText("好");
  }

  @Test
  void whatIsCancelledIsNotSentAndCanBeChosenAgain() {
    Page page = site.open("/");
    page.route("**/check?part=address", route -> {});
    choose(page, Site.file("一.xlsx", poor("一")), Site.file("二.xlsx", poor("二")));
    assertThat(page.locator("#status")).hasText("已检查 0 个，共 2 个");
    Site.shoot(page, "sending");
    page.click("#cancel");
    assertThat(page.locator("#sent li").last()).hasText("二.xlsx 已取消");
    page.click("#cancel");
    assertThat(page.locator("#sent li")).hasText(new String[] {"一.xlsx 已取消", "二.xlsx 已取消"});
    assertThat(page.locator("#choose")).isFocused();
    assertThat(page.locator("#status")).hasText("已取消");
    page.unroute("**/check?part=address");
    choose(page, Site.file("三.xlsx", poor("三")));
    assertThat(page.locator("#form-1 .project").first()).hasText("三");
    assertThat(page.locator("article.file")).hasCount(1);
  }

  @Test
  void droppedFilesAreCheckedToo() {
    Page page = site.open("/");
    Site.drop(page, "拖入.xlsx", poor("拖入"));
    assertThat(page.locator("#form-1 .project").first()).hasText("拖入");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void enterAndSpaceBothOpenTheFileChooser() {
    Page page = site.open("/");
    List<FileChooser> opened = new ArrayList<>();
    page.onFileChooser(opened::add);
    // The browser hears that choosers are to be caught before it hears of any key.
    page.evaluate("() => document.title");
    page.focus("#choose");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> opened.size() == 1);
    assertThat(opened.getFirst().isMultiple()).isTrue();
    page.keyboard().press("Space");
    page.waitForCondition(() -> opened.size() == 2);
    opened.getLast().setFiles(Site.file("键盘.xlsx", poor("键盘")));
    assertThat(page.locator("#form-1 .project").first()).hasText("键盘");
  }

  @Test
  void cellTextAndFileNamesAreShownAsTextOnly() {
    Page page = site.open("/");
    choose(page, Site.file("<b onclick>粗<i>.xlsx", hostile()));
    assertThat(page.locator("#form-1 .project").first()).hasText(HOSTILE);
    assertThat(page.locator("#c-1-B3 .text")).hasText(HOSTILE);
    assertThat(page.locator("#form-1 .findings")).containsText(HOSTILE);
    assertThat(page.locator("article.file h2")).hasText("<b onclick>粗<i>.xlsx");
    assertThat(page.locator("main script, article.file h2 b")).hasCount(0);
    assertThat(page.title()).endsWith("绩核");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void theLanguageIsSwitchedAndRemembered() {
    Page page = site.open("/");
    assertThat(page.locator("h1")).hasText("绩效目标申报表与绩效自评表检查");
    page.click("a.switch");
    assertThat(page.locator("h1")).containsText("Checks performance declarations");
    page.navigate(site.at("/"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.click("a.switch");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    Page page =
        site.open(new NewContextOptions().setLocale("zh-CN").setViewportSize(360, 740), "/");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    choose(page, Site.file("2024年度财政项目支出绩效目标申报表（最终版）.xlsx", poor("采供血服务保障")));
    assertThat(page.locator("#form-1 .sheet")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void theKeyboardReachesEverything() {
    Page page = site.open("/");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      page.keyboard().press("Tab");
      reached.add(
          String.valueOf(
              page.evaluate(
                  "document.activeElement.id || document.activeElement.className"
                      + " || document.activeElement.getAttribute('href')")));
    }
    assertThat(reached)
        .contains("skip", "/", "/rules", "/help", "switch", "choose", "/openapi.yml")
        .doesNotContain("file");
  }
}
