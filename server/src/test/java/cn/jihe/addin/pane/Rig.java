package cn.jihe.addin.pane;

import cn.jihe.support.Browser;
import cn.jihe.support.RunningServer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the tests of the add-in share: one browser, one server for each setting of what a save with
 * errors meets, and for each test an Excel that it opens.
 */
final class Rig implements AfterEachCallback {

  private static final Path PICTURES = Path.of("target", "addin-pictures");
  private static final com.microsoft.playwright.Browser BROWSER = Browser.shared();
  private static final Map<String, RunningServer> SERVERS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> SERVERS.values().forEach(RunningServer::close)));
  }

  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private long sent;
  private BrowserContext context;
  private Excel excel;

  /** The server where a save with errors meets this: stop, warn or show. */
  static RunningServer server(String onSave) {
    return SERVERS.computeIfAbsent(
        onSave,
        each ->
            new RunningServer(
                "jdbc:h2:mem:"
                    + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                Map.of("jihe.addin.on-save", each)));
  }

  /** Opens a workbook in an Excel whose add-in comes from the usual server, which warns. */
  Excel open(Installation installation, byte[] workbook) {
    return open(installation, workbook, "warn");
  }

  /** Opens a workbook in an Excel whose add-in comes from the server of the setting. */
  Excel open(Installation installation, byte[] workbook, String onSave) {
    context =
        BROWSER.newContext(new NewContextOptions().setLocale("zh-CN").setViewportSize(320, 900));
    context.onRequest(this::note);
    context.onConsoleMessage(
        message -> {
          // Chromium itself complains where somebody is not let in.
          boolean expected =
              message.text().contains("net::ERR") || message.text().contains("status of 401");
          if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    boolean events = installation.sets().containsKey(ApiSets.PREVIEW);
    String manifest = events ? "/addin/manifest-onsave.xml" : "/addin/manifest.xml";
    excel =
        new Excel(
            context,
            Deployment.of(server(onSave).get(manifest).body()),
            installation,
            "表.xlsx",
            workbook);
    return excel;
  }

  private void note(Request request) {
    byte[] body = request.postDataBuffer();
    sent += body == null ? 0 : body.length;
    requests.add(request.method() + " " + URI.create(request.url()).getPath());
  }

  /** The context of the browser, for what stands between Excel and the server. */
  BrowserContext network() {
    return context;
  }

  /** What has left for the server, as {@code POST /api/v1/checks}. */
  List<String> posts() {
    return requests.stream().filter(request -> request.startsWith("POST")).toList();
  }

  /** Bytes in bodies of requests. */
  long sent() {
    return sent;
  }

  /** Errors in the pages' consoles and errors that nobody caught. */
  List<String> complaints() {
    return complaints;
  }

  /** Keeps a picture of the pane for looking at. */
  void picture(String name) {
    excel
        .pane()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
  }

  /** One of the sample workbooks. */
  static byte[] real(String name) {
    try (InputStream in = Rig.class.getResourceAsStream("/real/workbooks/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    boolean passed = test.getExecutionException().isEmpty();
    if (context != null) {
      context.close();
    }
    if (passed && excel != null) {
      // Whatever the stand-in lacks was refused: what was seen then proves nothing.
      if (!excel.notImitated().isEmpty() || !complaints.isEmpty()) {
        throw new AssertionError(excel.notImitated() + " " + complaints);
      }
    }
  }
}
