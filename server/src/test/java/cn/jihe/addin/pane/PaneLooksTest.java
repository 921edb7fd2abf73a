package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pane as it is looked at, and as it is used without a mouse. Pictures are kept. */
@InChromium
final class PaneLooksTest {

  private static final Installation EXCEL = Installation.microsoft365();

  /** What has the focus, across the shadows of components. */
  private static final String FOCUSED =
      """
      () => {
        let at = document.activeElement;
        while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
        const host = at && at.getRootNode().host;
        return ((host && host.id) || (at && (at.id || at.className)) || "") + "";
      }
      """;

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    return pane;
  }

  private static boolean isTooWide(Page pane) {
    return (boolean)
        pane.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  @Test
  void aChinesePaneFitsIntoTheNarrowestTaskPane() {
    Excel excel = rig.open(EXCEL, Workbooks.kinds());
    Page pane = opened(excel);
    assertThat(pane.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(pane.locator("#check")).hasText("检查");
    assertThat(isTooWide(pane)).isFalse();
    rig.picture("chinese");
    pane.setViewportSize(640, 900);
    assertThat(isTooWide(pane)).isFalse();
    rig.picture("chinese-wide");
  }

  @Tag("slow")
  @Test
  void anEnglishOfficeGetsAnEnglishPane() {
    Excel excel = rig.open(EXCEL.speaking("en-US"), Workbooks.kinds());
    Page pane = opened(excel);
    assertThat(pane.locator("html")).hasAttribute("lang", "en");
    assertThat(pane.locator("#check")).hasText("Check");
    assertThat(pane.locator("#means")).hasText("Checked right after each save");
    pane.locator(".finding").filter(new Locator.FilterOptions().setHasText("Error")).click();
    assertThat(pane.locator(".details .message")).containsText("a difference of");
    assertThat(isTooWide(pane)).isFalse();
    rig.picture("english");
  }

  @Tag("slow")
  @Test
  void thePaneFollowsOfficesTheme() {
    Excel excel = rig.open(EXCEL.darkened(), Workbooks.kinds());
    Page pane = opened(excel);
    assertThat(pane.locator("html")).hasCSS("background-color", "rgb(38, 38, 38)");
    rig.picture("dark");
    excel.theme(false);
    assertThat(pane.locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
  }

  @Test
  void everythingIsReachedByKeyboardAndWorksByIt() {
    Excel excel = rig.open(EXCEL, Workbooks.kinds());
    Page pane = opened(excel);
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      pane.keyboard().press("Tab");
      String stop = (String) pane.evaluate(FOCUSED);
      if (!stops.isEmpty() && stop.equals(stops.getFirst())) {
        break;
      }
      stops.add(stop);
    }
    assertThat(stops)
        .contains("check", "check-and-save", "previous", "next", "chip", "by-form", "by-rule")
        .contains("marks", "correct-all", "head", "finding", "submit", "start");
    assertThat(stops.indexOf("next")).isLessThan(stops.indexOf("finding"));
    assertThat(stops.indexOf("finding")).isLessThan(stops.indexOf("submit"));

    // What is about the whole form says so in place of a cell.
    Locator ofCell =
        pane.locator(".finding").filter(new Locator.FilterOptions().setHasNotText("整张表")).first();
    ofCell.focus();
    pane.keyboard().press("Enter");
    String place = ofCell.getAttribute("title");
    pane.waitForCondition(() -> place.endsWith(" " + excel.selected()));

    pane.locator("#correct-all").focus();
    pane.keyboard().press("Enter");
    assertThat(pane.locator("#preview-head")).isFocused();
    pane.keyboard().press("Tab");
    pane.keyboard().press("Enter");
    assertThat(pane.locator("#message")).containsText("已更正");
    assertThat(pane.locator("#check")).isFocused();
    pane.locator("#undo").focus();
    pane.keyboard().press("Enter");
    assertThat(pane.locator("#message")).containsText("已撤销");

    pane.locator("#marks").focus();
    pane.keyboard().press("Space");
    pane.waitForCondition(() -> !excel.formats("申报表", "jihe:").isEmpty());
  }

  @Test
  void aScreenReaderHearsWhatGoesOnAndWhatEachButtonIs() {
    Excel excel = rig.open(EXCEL, Workbooks.kinds());
    Page pane = opened(excel);
    pane.locator(".finding[title$='!E13']").click();
    List<String> heard = heard(pane);
    assertThat(heard)
        .contains(
            "heading 绩核",
            "button 检查并保存",
            "button 下一处（F8）",
            "button 上一处（Shift+F8）",
            "button 错误 1",
            "button 按规则",
            "switch 在单元格上标记",
            "heading 1 社区健康讲座 错误 1 提示 4",
            "button 提示 符号非标 E13",
            "button 更正为“≥24(场)” 社区健康讲座 · E13",
            "link 规则 T62 符号非标")
        .anyMatch(each -> each.startsWith("status"));
    assertThat(heard).as("controls without a name").doesNotContain("button ", "switch ", "link ");
  }

  /** Role and name of everything, from Chromium's own tree for screen readers. */
  private static List<String> heard(Page pane) {
    JsonArray nodes =
        pane.context()
            .newCDPSession(pane)
            .send("Accessibility.getFullAXTree")
            .getAsJsonArray("nodes");
    List<String> heard = new ArrayList<>();
    for (JsonElement each : nodes) {
      JsonObject node = each.getAsJsonObject();
      if (node.has("role") && !node.get("ignored").getAsBoolean()) {
        heard.add(value(node, "role") + " " + value(node, "name"));
      }
    }
    return heard;
  }

  private static String value(JsonObject node, String what) {
    JsonObject found = node.getAsJsonObject(what);
    return found == null || !found.has("value") ? "" : found.get("value").getAsString();
  }

  @Test
  void aPageOutsideExcelSaysWhatToDo() {
    Excel excel = rig.open(EXCEL, Workbooks.kinds());
    excel.onPage(page -> page.route("**/addin/office/office.js", route -> route.abort()));
    Page pane = excel.start();
    assertThat(pane.locator("#old")).containsText("窗格还没有启动");
    rig.picture("not-started");
    rig.complaints().clear();
  }
}
