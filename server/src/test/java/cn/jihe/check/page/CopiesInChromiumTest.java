package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.SharedServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Annotated copies from the page, with and without script. */
@InChromium
@ExtendWith(SharedServer.class)
final class CopiesInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final com.microsoft.playwright.Browser BROWSER = Browser.shared();

  private final String address;
  private final List<String> complaints = new ArrayList<>();

  @TempDir private Path folder;

  CopiesInChromiumTest(EmbeddedServer server) {
    address = server.getURL().toString();
  }

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private Page open(NewContextOptions options) {
    BrowserContext context = BROWSER.newContext(options.setAcceptDownloads(true));
    Page page = context.newPage();
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

  private static NewContextOptions in(String locale) {
    return new NewContextOptions().setLocale(locale).setViewportSize(1280, 900);
  }

  private static FilePayload poor(String name, String project) {
    return new FilePayload(
        name,
        "application/octet-stream",
        new FilledDeclaration().ofProject(project).withPoorTargets().xlsx());
  }

  private static FilePayload damaged() {
    RefusedFile file = RefusedFile.TRUNCATED;
    return new FilePayload(file.fileName(), "application/octet-stream", file.bytes());
  }

  private Path saved(Download download) {
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static boolean isAnnotated(byte[] bytes, String sheet) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return workbook.getSheetIndex(sheet) == 0;
    }
  }

  @Test
  void theAnnotatedCopyOfAFileIsDownloadedUnderItsName() throws IOException {
    Page page = open(in("zh-CN"));
    page.setInputFiles("#file", new FilePayload[] {poor("2024年 申报表+1.xlsx", "讲座"), damaged()});
    assertThat(page.locator("article.file .verdict")).hasCount(2);
    Locator buttons = page.locator("article.file .copy:not(.fixes)");
    assertThat(buttons).hasCount(1);
    assertThat(buttons).hasText("下载批注后的副本");
    assertThat(page.locator("#copies")).isHidden();
    Path file = saved(page.waitForDownload(buttons::click));
    assertThat(file.getFileName()).hasToString("2024年 申报表+1.xlsx");
    assertThat(isAnnotated(Files.readAllBytes(file), "校验结果")).isTrue();
    assertThat(page.locator("#status")).hasText("副本已下载");
    assertThat(complaints).isEmpty();
  }

  @Test
  void allAnnotatedCopiesAreDownloadedTogether() throws IOException {
    Page page = open(in("zh-CN"));
    page.setInputFiles(
        "#file", new FilePayload[] {poor("一.xlsx", "采供血服务"), damaged(), poor("二.xlsx", "设备购置")});
    assertThat(page.locator("#copies")).isVisible();
    assertThat(page.locator("#status")).hasText("检查完成");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("copies.png")).setFullPage(true));
    Path file = saved(page.waitForDownload(() -> page.click("#copies")));
    assertThat(file.getFileName()).hasToString("批注副本.zip");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()).toList())
          .containsExactly("一.xlsx", "二.xlsx");
      byte[] second = zip.getInputStream(zip.getEntry("二.xlsx")).readAllBytes();
      assertThat(isAnnotated(second, "校验结果")).isTrue();
    }
    page.click("#clear");
    assertThat(page.locator("#copies")).isHidden();
    assertThat(complaints).isEmpty();
  }

  @Tag("slow")
  @Test
  void aFileChangedSinceItsCheckIsToldInsteadOfDownloaded() throws IOException {
    Path file = folder.resolve("改.xlsx");
    Files.write(file, new FilledDeclaration().withPoorTargets().xlsx());
    Page page = open(in("zh-CN"));
    page.setInputFiles("#file", file);
    assertThat(page.locator("article.file .copy:not(.fixes)")).isVisible();
    Files.write(file, new FilledDeclaration().ofProject("别的").xlsx());
    // Browsers compare whole seconds.
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    page.click("article.file .copy:not(.fixes)");
    assertThat(page.locator("article.file .copy-problem").first()).containsText("重新放进来再下载");
    assertThat(page.locator("article.file .copy:not(.fixes)")).isEnabled();
  }

  @Tag("slow")
  @Test
  void theCopyIsInTheLanguageOfThePage() throws IOException {
    Page page = open(in("en-GB"));
    page.setInputFiles("#file", poor("a.xlsx", "Project"));
    Locator button = page.locator("article.file .copy:not(.fixes)");
    assertThat(button).hasText("Download annotated copy");
    Path file = saved(page.waitForDownload(button::click));
    assertThat(isAnnotated(Files.readAllBytes(file), "Check result")).isTrue();
  }

  @Tag("slow")
  @Test
  void withoutScriptASecondButtonGivesTheCopies() throws IOException {
    Page page = open(in("zh-CN").setJavaScriptEnabled(false));
    page.setInputFiles("#file", poor("一.xlsx", "讲座"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("copies-without-script.png")));
    Path file = saved(page.waitForDownload(() -> page.click("button[formaction='/annotate']")));
    assertThat(file.getFileName()).hasToString("一.xlsx");
    assertThat(isAnnotated(Files.readAllBytes(file), "校验结果")).isTrue();
    page.setInputFiles("#file", damaged());
    page.click("button[formaction='/annotate']");
    assertThat(page.locator("article.file .verdict")).hasText("文件已损坏");
    assertThat(complaints).isEmpty();
  }
}
