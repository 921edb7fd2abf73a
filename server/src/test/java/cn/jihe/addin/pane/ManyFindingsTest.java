package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workbook of a thousand forms with ten findings each: drawn as far as it is looked at. */
@InChromium
final class ManyFindingsTest {

  private static final int FORMS = 1_000;
  private static final int OF_EACH = 10;

  /**
   * Elements of a pane that shows a page of folded groups and one unfolded with a page of lines.
   */
  private static final int MOST_ELEMENTS = 1_500;

  /** From a key to what it opened, drawn; generous for a busy machine. */
  private static final double MOST_MILLIS = 1_000;

  /** Presses F8 and waits until the pane is laid out anew. */
  private static final String STEP =
      """
      async () => {
        const start = performance.now();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "F8", shiftKey: true }));
        document.documentElement.getBoundingClientRect();
        return performance.now() - start;
      }
      """;

  @RegisterExtension private final Rig rig = new Rig();

  private static String answer() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode result = json.createObjectNode();
    result.put("fileName", "表.xlsx").put("sha256", "0").put("size", 1).putNull("template");
    ArrayNode forms = result.putArray("forms");
    for (int index = 0; index < FORMS; index++) {
      ObjectNode form = forms.addObject();
      form.put("index", index).put("kind", "DECLARATION").put("sheet", "申报表");
      form.put("range", "A1:F20").put("year", 2026).put("projectName", "项目" + (index + 1));
      form.put("unit", "").put("department", "");
      for (String empty : new String[] {"fields", "notChecked", "unread", "readings"}) {
        form.putArray(empty);
      }
      ArrayNode findings = form.putArray("findings");
      for (int at = 0; at < OF_EACH; at++) {
        finding(findings.addObject(), "F" + (index * OF_EACH + at + 1), at);
      }
    }
    result.putArray("sheets");
    result.putArray("findings");
    ObjectNode summary = result.putObject("summary");
    summary.put("errors", FORMS).put("warnings", 9 * FORMS).put("notes", 0);
    summary.put("acceptable", false);
    return result.toString();
  }

  private static void finding(ObjectNode finding, String cell, int at) {
    finding.put("id", "T54@申报表!" + cell).put("key", cell).put("rule", "T5" + at);
    finding.put("name", "比较方向相反").put("severity", at == 0 ? "ERROR" : "WARNING");
    finding.put("sheet", "申报表").put("cell", cell).put("path", "projectName");
    finding.putArray("also");
    finding.put("message", "开机率应当越高越好").put("found", "≤95.00(%)");
    finding.put("expected", "≥95.00(%)").put("advice", "改为 ≥").putNull("together");
    finding.putObject("fix").put("text", "≥95.00(%)").put("safe", true);
  }

  @Test
  void onlyWhatIsLookedAtIsDrawn() {
    Excel excel = rig.open(Installation.microsoft365(), Workbooks.kinds());
    String answer = answer();
    rig.network()
        .route(
            "**/api/v1/checks",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json; charset=utf-8")
                        .setBody(answer)));
    Page pane = excel.start();
    assertThat(pane.locator(".finding")).hasCount(OF_EACH);
    assertThat(pane.locator("#summary")).hasText(Pattern.compile("1000 张表.*", Pattern.DOTALL));
    assertThat(elements(pane)).isLessThan(MOST_ELEMENTS);

    double slowest = step(pane);
    assertThat(pane.locator("#position")).hasText("10000 / 10000");
    assertThat(pane.locator(".finding[aria-expanded=true]")).isInViewport();
    assertThat(pane.locator(".finding")).hasCount(OF_EACH);
    for (int i = 0; i < 20; i++) {
      slowest = Math.max(slowest, step(pane));
    }
    assertThat(slowest).isLessThan(MOST_MILLIS);
    assertThat(elements(pane)).isLessThan(MOST_ELEMENTS);

    pane.locator("#by-rule").click();
    assertThat(pane.locator(".head")).hasCount(OF_EACH);
    assertThat(pane.locator(".finding")).hasCount(50);
    assertThat(elements(pane)).isLessThan(MOST_ELEMENTS);
  }

  private static double step(Page pane) {
    return ((Number) pane.evaluate(STEP)).doubleValue();
  }

  private static int elements(Page pane) {
    return (int) pane.evaluate("document.querySelectorAll('*').length");
  }
}
