package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safe corrections in the open workbook: one, all, and back again. */
@InChromium
final class CorrectionsTest {

  private static final Installation EXCEL = Installation.microsoft365();
  private static final String SHEET = "申报表";
  private static final String EVALUATION = "1.65岁以上老人定期体检";
  private static final String EXECUTION_SCORE = "I5";
  private static final String TOTAL = "G15";

  @RegisterExtension private final Rig rig = new Rig();

  private static byte[] sloppy() {
    return new FilledDeclaration()
        .with("E13", ">=24场")
        .with("E19", "≥80．00（％）")
        .with("B6", "2024年1月1日")
        .xlsx();
  }

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    return pane;
  }

  /** The line of a cell's findings. */
  private static Locator line(Page pane, String cell) {
    return pane.locator(".finding[title$=' " + SHEET + "!" + cell + "']");
  }

  /** The button that corrects a cell, once its line is opened. */
  private static Locator correction(Page pane, String cell) {
    Locator line = line(pane, cell);
    if (line.getAttribute("aria-expanded").equals("false")) {
      line.click();
    }
    return pane.locator(".details .correct");
  }

  @Test
  void oneClickCorrectsACellAndAnotherTakesItBack() {
    Excel excel = rig.open(EXCEL, sloppy());
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    correction(pane, "E13").click();
    assertThat(pane.locator("#message")).containsText("已更正 1 处。");
    assertThat(excel.shown(SHEET, "E13")).isEqualTo("≥24(场)");
    assertThat(line(pane, "E13")).hasCount(0);
    rig.picture("corrected");
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("已撤销 1 处更正。");
    assertThat(excel.shown(SHEET, "E13")).isEqualTo(">=24场");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
  }

  @Test
  void allSafeCorrectionsAreShownBeforeTheyAreMade() {
    Excel excel = rig.open(EXCEL, sloppy());
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    pane.locator("#correct-all").click();
    assertThat(pane.locator("#preview li").filter(new Locator.FilterOptions().setHasText("E13")))
        .containsText(">=24场");
    int all = pane.locator("#preview li").count();
    assertThat(all).isGreaterThan(1);
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    rig.picture("preview");
    pane.locator("#cancel").click();
    assertThat(pane.locator("#preview")).hasCount(0);
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    pane.locator("#correct-all").click();
    pane.locator("#apply").click();
    assertThat(pane.locator("#message")).containsText("已更正 " + all + " 处。");
    assertThat(pane.locator("#correct-all")).hasCount(0);
    assertThat(excel.dirty()).isTrue();
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("已撤销 " + all + " 处更正。");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
  }

  /** The total is first summed up with the wrong score, and again when that is corrected. */
  @Tag("slow")
  @Test
  void aTotalFollowsItsCorrectedParts() {
    Excel excel = rig.open(EXCEL, Workbooks.evaluations());
    Page pane = opened(excel);
    String right = excel.shown(EVALUATION, TOTAL);
    excel.type(EVALUATION, EXECUTION_SCORE, "9.5");
    pane.locator("#check").click();
    pane.locator("#correct-all").click();
    pane.locator("#apply").click();
    assertThat(pane.locator("#message")).containsText("已更正");
    assertThat(pane.locator("#correct-all")).hasCount(0);
    assertThat(excel.shown(EVALUATION, TOTAL)).isEqualTo(right);
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("已撤销");
    assertThat(excel.shown(EVALUATION, EXECUTION_SCORE)).isEqualTo("9.5");
    assertThat(excel.shown(EVALUATION, TOTAL)).isEqualTo(right);
  }

  @Tag("slow")
  @Test
  void aCellThatWasChangedSinceIsLeftAlone() {
    Excel excel = rig.open(EXCEL, sloppy());
    Page pane = opened(excel);
    excel.type(SHEET, "E13", "≥30(场)");
    correction(pane, "E13").click();
    assertThat(pane.locator("#message")).containsText("未改动 申报表!E13");
    assertThat(excel.shown(SHEET, "E13")).isEqualTo("≥30(场)");
  }

  @Tag("slow")
  @Test
  void undoLeavesAloneWhatTheClerkTypedAfterwards() {
    Excel excel = rig.open(EXCEL, sloppy());
    Page pane = opened(excel);
    correction(pane, "E13").click();
    assertThat(pane.locator("#undo")).isVisible();
    excel.type(SHEET, "E13", "≥30(场)");
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("未改动 申报表!E13");
    assertThat(excel.shown(SHEET, "E13")).isEqualTo("≥30(场)");
  }

  @Test
  void aProtectedCellIsLeftAloneAndSaid() {
    Excel excel = rig.open(EXCEL, sloppy());
    excel.workbook().poi().getSheetAt(0).protectSheet("");
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    correction(pane, "E13").click();
    assertThat(pane.locator("#message")).containsText("未改动 申报表!E13");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
  }

  @Tag("slow")
  @Test
  void cellsOfAllKindsAreAsBeforeAfterAllCorrectionsWereTakenBack() {
    Excel excel = rig.open(EXCEL, Workbooks.kinds());
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    pane.locator("#correct-all").click();
    pane.locator("#apply").click();
    assertThat(pane.locator("#undo")).isVisible();
    assertThat(WorkbookFace.differences(before, excel.bytes())).isNotEmpty();
    pane.locator("#undo").click();
    assertThat(pane.locator("#message")).containsText("已撤销");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
  }
}
