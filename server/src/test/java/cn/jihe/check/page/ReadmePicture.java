package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.Database;
import cn.jihe.support.ExampleWorkbook;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import cn.jihe.support.Site;
import cn.jihe.support.TwentyFiles;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the README and of the handbook. Run {@code main} after the pages have
 * changed:
 *
 * <pre>
 * ./mvnw -q -pl server test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath cn.jihe.check.page.ReadmePicture"
 * </pre>
 */
final class ReadmePicture {

  private static final Path PICTURES = Path.of("..", "docs", "images");
  private static final int DESK = 1440;

  private ReadmePicture() {}

  public static void main(String[] args) throws IOException {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      Site site = new Site(server);
      take(site, "/", "#choose", size(DESK, 760), "first-page");
      String two =
          site.checked(
              new Multipart()
                  .file("申报表.xlsx", ExampleWorkbook.bytes())
                  .file("002-stacked.xlsx", real("002-stacked.xlsx")));
      take(site, two, ".m.error", size(1280, 1150), "page");
      String sheets = site.checked("004-sheets.xlsx", real("004-sheets.xlsx"));
      take(site, sheets, "details[open] .sheet", size(DESK, 1280), "result-004-sheets");
      take(site, sheets, "details[open] .sheet", size(375, 2000), "result-375");
      String twenty = site.checked(TwentyFiles.multipart());
      take(site, twenty, ".by-form", size(DESK, 1100), "result-twenty-files");
      Browser.shared().close();
    }
    System.exit(0);
  }

  private static byte[] real(String name) throws IOException {
    return Files.readAllBytes(TwentyFiles.REAL.resolve(name));
  }

  private static NewContextOptions size(int width, int height) {
    return new NewContextOptions().setLocale("zh-CN").setViewportSize(width, height);
  }

  private static void take(
      Site site, String path, String part, NewContextOptions options, String name) {
    Page page = site.open(options, path);
    assertThat(page.locator(part).first()).isVisible();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.context().close();
  }
}
