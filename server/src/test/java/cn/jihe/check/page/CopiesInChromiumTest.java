package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Multipart;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.Site;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is taken away from a result: annotated copies, the result as a workbook, the list to print.
 */
@InChromium
final class CopiesInChromiumTest {

  private final Site site = Site.shared();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private static byte[] poor(String project) {
    return new FilledDeclaration().ofProject(project).withPoorTargets().xlsx();
  }

  private Page two() {
    return site.open(
        site.checked(
            new Multipart()
                .file("一.xlsx", poor("采供血服务"))
                .file(RefusedFile.TRUNCATED.fileName(), RefusedFile.TRUNCATED.bytes())
                .file("二.xlsx", poor("设备购置"))));
  }

  private Path saved(Page page, String button) {
    Download download = page.waitForDownload(() -> page.locator(button).first().click());
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
  void annotatedCopiesComeOneByOneOrTogether() throws IOException {
    Page page = two();
    Path one = saved(page, "article.file >> nth=1 >> a:text-is('下载批注')");
    assertThat(one.getFileName()).hasToString("二.xlsx");
    assertThat(isAnnotated(Files.readAllBytes(one), "校验结果")).isTrue();
    try (ZipFile zip = new ZipFile(saved(page, "a:text-is('下载全部批注')").toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()).toList())
          .containsExactly("一.xlsx", "二.xlsx");
      byte[] second = zip.getInputStream(zip.getEntry("二.xlsx")).readAllBytes();
      assertThat(isAnnotated(second, "校验结果")).isTrue();
    }
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void theResultIsAWorkbookAndAListToPrintToo() throws IOException {
    Page page = two();
    Path table = saved(page, "a:text-is('导出 .xlsx')");
    assertThat(table.getFileName()).hasToString("检查结果.xlsx");
    try (Workbook workbook = WorkbookFactory.create(table.toFile())) {
      assertThat(workbook.getSheet("问题").getLastRowNum()).isPositive();
    }
    int findings = page.locator(".findings > li").count();
    page.click("a:text-is('待办清单')");
    assertThat(page.locator("h1")).hasText("待办清单");
    assertThat(page.locator(".todo-list li")).hasCount(findings);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".top")).isHidden();
    assertThat(page.locator(".crumbs")).isHidden();
    assertThat(page.locator(".todo-list .box").first()).isVisible();
    assertThat(site.complaints()).isEmpty();
  }

  @Tag("slow")
  @Test
  void theCopyIsInTheLanguageOfThePage() throws IOException {
    NewContextOptions english = Site.desk().setLocale("en-GB");
    Page page = site.open(english, site.checked("a.xlsx", poor("Project")));
    Path file = saved(page, "a:text-is('Download annotated copy')");
    assertThat(isAnnotated(Files.readAllBytes(file), "Check result")).isTrue();
  }

  @Tag("slow")
  @Test
  void withoutScriptASecondButtonGivesTheCopies() throws IOException {
    Page page = site.open(Site.withoutScript(), "/");
    page.setInputFiles("#file", Site.file("一.xlsx", poor("讲座")));
    Path file = saved(page, "button[formaction='/annotate']");
    assertThat(file.getFileName()).hasToString("一.xlsx");
    assertThat(isAnnotated(Files.readAllBytes(file), "校验结果")).isTrue();
    page.setInputFiles("#file", Site.file(RefusedFile.TRUNCATED));
    page.click("button[formaction='/annotate']");
    assertThat(page.locator(".notice.problem")).containsText("文件已损坏");
    assertThat(site.complaints()).isEmpty();
  }
}
