package cn.jihe.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The pages of a server as a reader opens them, and what the browser's console says of them. */
public final class Site {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final RunningServer server;
  private final List<String> complaints = new ArrayList<>();

  public Site(RunningServer server) {
    this.server = server;
  }

  /** The one that tests share. */
  public static Site shared() {
    return new Site(SharedServer.on(Database.H2));
  }

  /** In Chinese, on a desk. */
  public static NewContextOptions desk() {
    return new NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 900);
  }

  /** In Chinese, with script switched off. */
  public static NewContextOptions withoutScript() {
    return desk().setJavaScriptEnabled(false);
  }

  /** A new page at this path. */
  public Page open(NewContextOptions options, String path) {
    Page page = Browser.shared().newContext(options.setAcceptDownloads(true)).newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(at(path));
    return page;
  }

  /**
   * A new page at this path, of a browser that is signed in.
   *
   * @param session what it holds
   */
  public Page open(NewContextOptions options, String session, String path) {
    Page page = open(options, "/assets/icon.svg");
    page.context()
        .addCookies(List.of(new Cookie("jihe_session", session).setUrl(at("/")).setHttpOnly(true)));
    page.navigate(at(path));
    return page;
  }

  public Page open(String path) {
    return open(desk(), path);
  }

  public String at(String path) {
    return server.at(path).toString();
  }

  /** What the console said of all pages that were opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Checks a workbook; gives the path of its result. */
  public String checked(String fileName, byte[] bytes) {
    return checked(new Multipart().file(fileName, bytes));
  }

  /** Checks these files; gives the path of their result. */
  public String checked(Multipart files) {
    HttpResponse<byte[]> answer = server.send(files.post(server.at("/check")));
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  public static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/octet-stream", bytes);
  }

  public static FilePayload file(RefusedFile refused) {
    return file(refused.fileName(), refused.bytes());
  }

  /** Drops a file on the page. */
  public static void drop(Page page, String name, byte[] bytes) {
    page.evaluate(
        "([name, packed]) => { const t = new DataTransfer();"
            + " const bytes = Uint8Array.from(atob(packed), sign => sign.charCodeAt(0));"
            + " t.items.add(new File([bytes], name));"
            + " document.getElementById('main').dispatchEvent("
            + " new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true})); }",
        List.of(name, Base64.getEncoder().encodeToString(bytes)));
  }

  /** A picture of the whole page below target. */
  public static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
