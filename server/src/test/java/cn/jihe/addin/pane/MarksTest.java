package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import cn.jihe.support.Multipart;
import com.microsoft.playwright.Page;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Marks on the cells: they come, and they go without a trace. */
@InChromium
final class MarksTest {

  private static final Installation EXCEL = Installation.microsoft365();

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    return pane;
  }

  /** Switches the marks on or off, and waits until they are. */
  private void marks(Excel excel, boolean on) {
    ready(excel.pane());
    excel.pane().locator("#marks").click();
    excel.pane().waitForCondition(() -> excel.marked() == on);
    ready(excel.pane());
  }

  /** Waits until nothing is going on. */
  private static void ready(Page pane) {
    assertThat(pane.locator("fluent-progress-bar")).hasCount(0);
  }

  private static List<String> onSheet(String sheet, byte[] bytes) {
    return WorkbookFace.of(bytes).stream().filter(line -> line.startsWith(sheet)).toList();
  }

  @Test
  void marksComeOnTheFlaggedCellsAndGoWithoutATrace() {
    Excel excel = rig.open(EXCEL, Rig.real("004-sheets.xlsx"));
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    marks(excel, true);
    List<String> marked = WorkbookFace.differences(before, excel.bytes());
    assertThat(marked)
        .isNotEmpty()
        .allMatch(line -> line.startsWith("+ ") && line.contains("conditional"));
    marks(excel, false);
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    assertThat(pane.locator("#message")).hasCount(0);
  }

  @Tag("slow")
  @Test
  void aClerksColoursNotesAndCommentsStayAsTheyAre() {
    Excel excel = rig.open(EXCEL.newer(), Workbooks.colourful());
    XSSFSheet sheet = excel.workbook().poi().getSheetAt(0);
    excel
        .workbook()
        .threads()
        .add(new ThreadedComment("{C}", sheet, new CellAddress("E15"), "同事", "再核一下"));
    opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    marks(excel, true);
    List<String> marked = WorkbookFace.differences(before, excel.bytes());
    // Formats of the clerk's only go down in rank.
    assertThat(marked).allMatch(line -> line.startsWith("+ ") || line.contains("conditional"));
    assertThat(marked).anyMatch(line -> line.contains("E16 note"));
    assertThat(marked).noneMatch(line -> line.contains("E14 note") || line.contains("E15 note"));
    marks(excel, false);
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    assertThat(excel.workbook().threads()).hasSize(1);
  }

  @Tag("slow")
  @Test
  void marksFollowTheNextCheck() {
    Excel excel = rig.open(EXCEL, Workbooks.colourful());
    Page pane = opened(excel);
    marks(excel, true);
    int all = excel.formats("申报表", "jihe:").size();
    excel.type("申报表", "E20", "≥95(%)");
    pane.locator("#check").click();
    assertThat(pane.locator(".stale")).hasCount(0);
    ready(pane);
    assertThat(excel.formats("申报表", "jihe:")).isNotEmpty().hasSizeLessThan(all);
  }

  @Tag("slow")
  @Test
  void marksThatWereSavedAreKnownAgain() {
    Excel first = rig.open(EXCEL, Workbooks.colourful());
    List<String> before = WorkbookFace.of(first.bytes());
    opened(first);
    marks(first, true);
    first.save();
    byte[] saved = first.onDisk();
    first.close();
    Excel again = rig.open(EXCEL, saved);
    Page pane = opened(again);
    assertThat(pane.locator("#marks").evaluate("each => each.checked")).isEqualTo(true);
    ready(pane);
    assertThat(again.dirty()).as("opening alone changes nothing").isFalse();
    marks(again, false);
    assertThat(WorkbookFace.differences(before, again.bytes())).isEmpty();
  }

  @Tag("slow")
  @Test
  void theServersMarksAreTakenAwayToo() {
    byte[] workbook = Workbooks.colourful();
    byte[] annotated =
        Rig.server("warn")
            .send(
                new Multipart()
                    .file("表.xlsx", workbook)
                    .post(Rig.server("warn").at("/api/v1/annotations")))
            .body();
    Excel excel = rig.open(EXCEL.newer(), annotated);
    assertThat(WorkbookFace.differences(WorkbookFace.of(workbook), annotated)).isNotEmpty();
    opened(excel);
    marks(excel, false);
    assertThat(excel.formats("申报表", "jihe:")).isEmpty();
    // The list of findings on a sheet of its own stays; it says that it may be deleted.
    assertThat(onSheet("申报表", excel.bytes())).isEqualTo(onSheet("申报表", workbook));
  }

  @Test
  void aProtectedSheetIsLeftAloneAndSaid() {
    Excel excel = rig.open(EXCEL, Workbooks.colourful());
    excel.workbook().poi().getSheetAt(0).protectSheet("");
    Page pane = opened(excel);
    List<String> before = WorkbookFace.of(excel.bytes());
    ready(pane);
    pane.locator("#marks").click();
    assertThat(pane.locator("#message")).containsText("工作表“申报表”受保护，不能标记");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    pane.locator(".finding").first().click();
    pane.waitForCondition(() -> !excel.selected().equals("申报表!A1"));
    rig.picture("protected");
  }

  @Test
  void aFindingLeadsToItsCell() {
    Excel excel = rig.open(EXCEL, Rig.real("004-sheets.xlsx"));
    Page pane = opened(excel);
    for (int i = 0; i < 3; i++) {
      String title = pane.locator(".finding").nth(i).getAttribute("title");
      pane.locator(".finding").nth(i).click();
      pane.waitForCondition(() -> title.endsWith(" " + excel.selected()));
    }
    assertThat(excel.dirty()).isFalse();
  }
}
