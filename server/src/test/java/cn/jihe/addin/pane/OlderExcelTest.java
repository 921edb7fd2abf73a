package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Excels that lack requirement sets: what they have still works, what they lack is not offered. */
@InChromium
final class OlderExcelTest {

  private static final Installation EXCEL = Installation.microsoft365();

  @RegisterExtension private final Rig rig = new Rig();

  private static byte[] sloppy() {
    return new FilledDeclaration().with("E13", ">=24场").xlsx();
  }

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    return pane;
  }

  private static void openThatOf(Page pane, String cell) {
    pane.locator(".finding[title$='!" + cell + "']").click();
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"1.4,  点“检查”或“检查并保存”时检查", "1.8,  点“检查”或“检查并保存”时检查", "1.10, 保存后自动检查", "1.17, 保存后自动检查"})
  void everyVersionOfExcelsObjectsChecksAndCorrectsAndMarksWhatItCan(String version, String means) {
    Excel excel = rig.open(EXCEL.newer().with("ExcelApi", version), sloppy());
    Page pane = opened(excel);
    assertThat(pane.locator("#means")).hasText(means);
    openThatOf(pane, "E13");
    pane.locator(".correct").click();
    assertThat(pane.locator("#message")).containsText("已更正 1 处。");
    assertThat(excel.shown("申报表", "E13")).isEqualTo("≥24(场)");
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("已撤销 1 处更正。");
    assertThat(excel.shown("申报表", "E13")).isEqualTo(">=24场");
    assertThat(pane.locator(".correct")).isVisible();
    boolean marks = !version.equals("1.4");
    assertThat(pane.locator("#marks")).hasCount(marks ? 1 : 0);
    if (marks) {
      pane.locator("#marks").click();
      pane.waitForCondition(() -> !excel.formats("申报表", "jihe:").isEmpty());
    }
    assertThat(pane.locator("#check-and-save"))
        .hasCount(Integer.parseInt(version.substring(2)) >= 11 ? 1 : 0);
    pane.locator(".finding").first().click();
    pane.waitForCondition(() -> !excel.selected().equals("申报表!A1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SharedRuntime", "OpenBrowserWindowApi"})
  void anExcelWithoutOneOfTheOtherSetsChecksAllTheSame(String set) {
    Excel excel = rig.open(EXCEL.without(set), sloppy());
    Page pane = opened(excel);
    assertThat(pane.locator("#start")).hasCount(set.equals("SharedRuntime") ? 0 : 1);
    excel.type("申报表", "B3", "社区讲座");
    excel.press("Jihe.CheckAndSave");
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(rig.posts()).hasSize(2);
  }

  @Test
  void onTheWebTheSameIsOffered() {
    Excel excel = rig.open(EXCEL.on("OfficeOnline"), sloppy());
    assertThat(opened(excel).locator("#means")).hasText("保存后自动检查");
  }
}
