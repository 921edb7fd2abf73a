package cn.jihe.addin.pane;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the runtime of the script of events has what Excel's has, and nothing more. */
@InChromium
final class EventScriptTest {

  private static final String SITE = "http://excel.test";

  @Test
  void theScriptsRuntimeHasNothingOfABrowser() {
    try (BrowserContext context = Browser.shared().newContext()) {
      runsIn(context);
    }
  }

  private static void runsIn(BrowserContext context) {
    context.route(
        SITE + "/addin/onsave.js",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(
                        """
                        const NAMES = "window self document location navigator localStorage sessionStorage indexedDB caches " +
                          "importScripts XMLHttpRequest FormData Blob TextEncoder AbortController URL Worker crypto performance";
                        Office.onReady(() => { throw new Error("must not be ready"); });
                        Office.actions.associate("saving", async (event) => {
                          const seen = NAMES.split(" ").filter((name) => eval("typeof " + name) !== "undefined");
                          if (Office.addin) seen.push("Office.addin");
                          if (Office.context.ui) seen.push("Office.context.ui");
                          await OfficeRuntime.storage.setItem("seen", seen.join(" "));
                          const text = await (await fetch("http://excel.test/told", { method: "POST", body: "x" })).text();
                          await Excel.run(async (context) => {
                            const range = context.workbook.worksheets.getItem("工资").getRange("A1");
                            range.load("text");
                            await context.sync();
                            context.workbook.autorunEventCompleted({
                              allowEvent: false, autorunEventType: Excel.AutorunEventType.onDocumentSave,
                              message: range.text[0][0] + text });
                            await context.sync();
                          });
                        });
                        """)));
    context.route(SITE + "/told", route -> route.fulfill(new FulfillOptions().setBody("有错")));
    Excel excel =
        new Excel(
            context,
            new Deployment(
                "", SITE + "/addin/onsave.js", Map.of("OnDocumentSave", "saving"), Map.of()),
            Installation.microsoft365().preview(),
            "表.xlsx",
            Workbooks.salaries());
    excel.type("工资", "A1", "丁");
    SaveResult result = excel.save();
    assertThat(excel.storage()).containsEntry("seen", "");
    assertThat(result.stopped()).isTrue();
    assertThat(result.message()).isEqualTo("丁有错");
    assertThat(excel.saves()).isZero();
    assertThat(excel.dirty()).isTrue();
  }
}
