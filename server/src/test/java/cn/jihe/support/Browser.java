package cn.jihe.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium. */
public final class Browser {

  private static final List<String> USUAL_PLACES =
      List.of(
          // Chromium without what draws windows: the same pages for half of the work.
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  /** The first check of a cold server on a busy machine takes its time. */
  private static final double PATIENCE_MILLIS = 30_000;

  private Browser() {}

  /** Started at first use, gone with the process. */
  private static final class Shared {
    private static final com.microsoft.playwright.Browser RUNNING = launch(playwright());
  }

  /** The one that the tests share, one after the other; each closes its contexts. */
  public static com.microsoft.playwright.Browser shared() {
    return Shared.RUNNING;
  }

  /** Closes whatever is open in the one that the tests share. */
  public static void closeAll() {
    List.copyOf(shared().contexts()).forEach(BrowserContext::close);
  }

  public static Playwright playwright() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  public static com.microsoft.playwright.Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  private static Path executable() {
    return Optional.ofNullable(System.getenv("CHROMIUM"))
        .map(Path::of)
        .or(() -> USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The tests of the page need Chromium. Install it (Debian: apt-get install"
                        + " chromium-headless-shell fonts-noto-cjk) or name a Chrome, Edge or Chromium in the"
                        + " environment variable CHROMIUM."));
  }
}
