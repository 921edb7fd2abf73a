package cn.jihe.addin.pane;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One start of the runtime without a browser, in which Excel on Windows runs event handlers. */
final class EventScript implements AutoCloseable {

  private static final String PLACE = "/excel-events/";
  private static final String START =
      """
      (script) => {
        const worker = new Worker("/excel-events/runtime.js");
        worker.onmessage = async ({ data }) => {
          if (data.kind === "ask") {
            worker.postMessage({ answerTo: data.id, answer: await excelHost(data.name, data.text) });
          } else {
            await excelReport(data.kind, data.text ?? "");
          }
        };
        worker.onerror = (event) => excelReport("failed", event.message);
        globalThis.worker = worker;
        worker.postMessage({ script });
      }
      """;

  private final Page page;
  private final List<String> reports = new ArrayList<>();

  /** Loads the script at the address, as Excel does for each event anew. */
  EventScript(BrowserContext context, StandIn standIn, ExcelHost host, String script) {
    page = context.newPage();
    page.exposeBinding(
        "excelHost", (source, asked) -> host.answer((String) asked[0], (String) asked[1]));
    page.exposeBinding("excelReport", (source, told) -> reports.add(told[0] + " " + told[1]));
    page.route(
        "**" + PLACE + "runtime.js",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/javascript; charset=utf-8")
                    .setBody(standIn.forScript())));
    page.route(
        "**" + PLACE,
        route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<p>")));
    page.navigate(URI.create(script).resolve(PLACE).toString());
    page.evaluate(START, script);
    await(() -> told("loaded"));
  }

  /** Starts the action that the manifest names for an event. */
  void act(String action) {
    page.evaluate("action => worker.postMessage({ act: action })", action);
  }

  /** Waits until something is so, or the script fails. */
  void await(BooleanSupplier condition) {
    page.waitForCondition(() -> condition.getAsBoolean() || told("failed"));
    if (told("failed")) {
      throw new AssertionError("The script of events failed: " + reports);
    }
  }

  boolean told(String kind) {
    return reports.stream().anyMatch(report -> report.startsWith(kind));
  }

  @Override
  public void close() {
    page.close();
  }
}
