package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pane for everybody: nothing that axe complains of, and nothing too small to hit. */
@Tag("slow")
@InChromium
final class PaneAuditTest {

  private static final Installation EXCEL = Installation.microsoft365();

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    assertThat(pane.locator("fluent-progress-bar")).hasCount(0);
    return pane;
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, false", "zh-CN, true", "en-US, false", "en-US, true"})
  void everyStateIsWithoutFaultsAtBothWidths(String language, boolean dark) {
    Installation speaking = EXCEL.speaking(language);
    Excel excel = rig.open(dark ? speaking.darkened() : speaking, Workbooks.kinds());
    Page pane = opened(excel);
    List<String> faults = new ArrayList<>(audited(pane, "folded"));
    pane.locator(".finding[title$='!E13']").click();
    pane.mouse().move(0, 0);
    faults.addAll(audited(pane, "opened"));
    pane.locator("#sign-in").click();
    assertThat(pane.locator("#signing-in")).isVisible();
    faults.addAll(audited(pane, "signing in"));
    pane.locator("#sign-in-later").click();
    pane.locator("#templates summary").click();
    pane.locator("#by-rule").click();
    pane.locator(".chip").nth(2).click();
    faults.addAll(audited(pane, "by rule"));
    pane.locator("#correct-all").click();
    faults.addAll(audited(pane, "preview"));
    pane.locator("#apply").click();
    assertThat(pane.locator("#undo")).isVisible();
    faults.addAll(audited(pane, "corrected"));
    assertThat(faults).isEmpty();
  }

  private List<String> audited(Page pane, String state) {
    List<String> faults = new ArrayList<>();
    for (int width : new int[] {320, 450}) {
      pane.setViewportSize(width, 773);
      PaneAudit.faults(pane).forEach(fault -> faults.add(state + " " + width + ": " + fault));
    }
    return faults;
  }

  @Test
  void manyFormsAreWithoutFaults() {
    Page pane = opened(rig.open(EXCEL, Rig.real("004-sheets.xlsx")));
    pane.locator("#next").click();
    assertThat(audited(pane, "many")).isEmpty();
  }

  @Test
  void whereOfficeNamesNoThemeThePaneFollowsTheSystem() {
    Page pane = opened(rig.open(EXCEL, Workbooks.kinds()));
    assertThat(pane.locator("html")).hasCSS("color-scheme", "light");
    pane.evaluate("Office.context.officeTheme = undefined");
    pane.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(pane.locator("html")).hasCSS("color-scheme", "dark");
  }
}
