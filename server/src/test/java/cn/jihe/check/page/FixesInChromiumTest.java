package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.SharedServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Corrections chosen on the page, and the pages of rules. */
@InChromium
@ExtendWith(SharedServer.class)
final class FixesInChromiumTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final com.microsoft.playwright.Browser BROWSER = Browser.shared();

  private final String address;

  @TempDir private Path folder;

  FixesInChromiumTest(EmbeddedServer server) {
    address = server.getURL().toString();
  }

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private Page checked() {
    Page page =
        BROWSER
            .newContext(
                new NewContextOptions()
                    .setLocale("zh-CN")
                    .setViewportSize(1280, 900)
                    .setAcceptDownloads(true))
            .newPage();
    page.navigate(address + "/");
    page.setInputFiles(
        "#file",
        new FilePayload(
            "表.xlsx",
            "application/octet-stream",
            new FilledDeclaration().with("E13", ">=24场").with("E14", "3000人次").xlsx()));
    assertThat(page.locator("article.file .fixes")).isVisible();
    return page;
  }

  private String target(Download download, int row) throws IOException {
    Path file = folder.resolve("copy.xlsx");
    download.saveAs(file);
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      return workbook.getSheet("申报表").getRow(row).getCell(4).getStringCellValue();
    }
  }

  @Test
  void safeCorrectionsAreChosenAlreadyAndComeInOneCopy() throws Exception {
    Page page = checked();
    assertThat(page.locator(".fixes")).hasText("下载更正后的副本（已选 1 处）");
    Download download = page.waitForDownload(() -> page.locator(".fixes").click());
    assertThat(download.suggestedFilename()).isEqualTo("表.xlsx");
    assertThat(target(download, 12)).isEqualTo("≥24(场)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("fixes.png")).setFullPage(true));
  }

  @Test
  void aProposalCanBeChosenAlone() throws Exception {
    Page page = checked();
    Locator safe = page.locator("input[data-safe='true']");
    Locator proposal = page.locator("input[data-safe='false']").first();
    safe.first().uncheck();
    assertThat(page.locator(".fixes")).isDisabled();
    proposal.check();
    Download download = page.waitForDownload(() -> page.locator(".fixes").click());
    assertThat(target(download, 12)).isEqualTo(">=24场");
    assertThat(target(download, 13)).startsWith("≥");
  }

  @Test
  void aRulesCodeLeadsToItsPage() {
    Page page = checked();
    page.locator("a.code", new Page.LocatorOptions().setHasText("T49")).first().click();
    assertThat(page.locator("h1")).containsText("缺比较符");
    assertThat(page.locator(".bad .example").first()).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("rule.png")).setFullPage(true));
  }
}
