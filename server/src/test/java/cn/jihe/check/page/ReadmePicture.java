package cn.jihe.check.page;

import cn.jihe.support.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;

/**
 * Takes the picture of the README and, below target, the same page on a phone, in English and as it
 * is printed. Run {@code main} after the page has changed:
 *
 * <pre>
 * ./mvnw -q -pl server test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath cn.jihe.check.page.ReadmePicture"
 * </pre>
 */
final class ReadmePicture {

  private static final Path PICTURE = Path.of("..", "docs", "images", "page.png");
  private static final Path OTHERS = Path.of("target", "screenshots");

  private static final Path[] WORKBOOKS = {
    Path.of("..", "docs", "examples", "declaration-with-mistakes.xlsx"),
    Path.of("src", "test", "resources", "real", "workbooks", "002-stacked.xlsx")
  };

  private ReadmePicture() {}

  public static void main(String[] args) {
    try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, "test");
        Playwright playwright = Browser.playwright();
        com.microsoft.playwright.Browser browser = Browser.launch(playwright)) {
      String address = server.getURL() + "/";
      try (BrowserContext desk = browser.newContext(wide("zh-CN"))) {
        Page page = checked(desk, address);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        full(page, "desk");
        page.pdf(new Page.PdfOptions().setPath(OTHERS.resolve("printed.pdf")).setFormat("A4"));
      }
      try (BrowserContext english = browser.newContext(wide("en-GB"))) {
        full(checked(english, address), "desk-english");
      }
      NewContextOptions narrow =
          new NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844);
      try (BrowserContext phone = browser.newContext(narrow)) {
        full(checked(phone, address), "phone-390");
      }
    }
  }

  private static NewContextOptions wide(String locale) {
    return new NewContextOptions().setLocale(locale).setViewportSize(1280, 1340);
  }

  private static Page checked(BrowserContext context, String address) {
    Page page = context.newPage();
    page.navigate(address);
    page.setInputFiles("#file", WORKBOOKS);
    PlaywrightAssertions.assertThat(page.locator("article.file .verdict")).hasCount(2);
    PlaywrightAssertions.assertThat(page.locator("article.file .form").last()).isVisible();
    return page;
  }

  private static void full(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(OTHERS.resolve(name + ".png")).setFullPage(true));
  }
}
