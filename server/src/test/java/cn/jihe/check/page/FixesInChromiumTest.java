package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Site;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections chosen on the page of a result. */
@InChromium
final class FixesInChromiumTest {

  private static final int SAFE_ROW = 12;
  private static final int PROPOSED_ROW = 13;

  private final Site site = Site.shared();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private Page checked() {
    byte[] form = new FilledDeclaration().with("E13", ">=24场").with("E14", "3000人次").xlsx();
    return site.open(site.checked("表.xlsx", form));
  }

  private String target(Download download, int row) throws IOException {
    Path file = folder.resolve("copy.xlsx");
    download.saveAs(file);
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      return workbook.getSheet("申报表").getRow(row).getCell(4).getStringCellValue();
    }
  }

  private static Download download(Page page) {
    return page.waitForDownload(() -> page.click("button[value=download]"));
  }

  private static Locator box(Page page, String cell) {
    return page.locator(".corrections tr:has(a:text-is('" + cell + "')) input[name=fix]");
  }

  @Test
  void safeCorrectionsAreTickedAlreadyAndComeInOneCopy() throws Exception {
    Page page = checked();
    assertThat(page.locator("#chosen")).hasText("已勾选 1 处");
    assertThat(box(page, "E13")).isChecked();
    assertThat(box(page, "E14")).not().isChecked();
    Download download = download(page);
    assertThat(download.suggestedFilename()).isEqualTo("表.xlsx");
    assertThat(target(download, SAFE_ROW)).isEqualTo("≥24(场)");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void aProposalCanBeTickedAloneOrWithItsRule() throws Exception {
    Page page = checked();
    box(page, "E13").uncheck();
    assertThat(page.locator("#chosen")).hasText("已勾选 0 处");
    Locator rule = page.locator(".corrections tbody:has(a:text-is('E14')) input[name=rule]");
    rule.check();
    assertThat(box(page, "E14")).isChecked();
    assertThat(page.locator("#chosen")).hasText("已勾选 1 处");
    Download download = download(page);
    assertThat(target(download, SAFE_ROW)).isEqualTo(">=24场");
    assertThat(target(download, PROPOSED_ROW)).startsWith("≥");
    box(page, "E14").uncheck();
    assertThat(rule).not().isChecked();
    page.click("button[type=reset]");
    assertThat(box(page, "E13")).isChecked();
    assertThat(page.locator("#chosen")).hasText("已勾选 1 处");
    box(page, "E13").uncheck();
    page.click("button[value=download]");
    assertThat(page.locator(".notice[role=status]")).hasText("没有勾选任何更正。");
  }

  @Test
  void whatIsCorrectedIsCheckedAgainAndCanBeUndone() {
    Page page = checked();
    page.click("button[value=adopt]");
    assertThat(page.locator(".notice[role=status]")).containsText("已按勾选更正并再次检查");
    assertThat(page.locator("#c-1-E13")).containsText("≥24(场)");
    assertThat(page.locator(".since")).containsText("改正 1");
    Download corrected = page.waitForDownload(() -> page.click("a:text-is('下载更正后的表')"));
    assertThat(corrected.suggestedFilename()).isEqualTo("表.xlsx");
    page.click("button:text-is('撤销更正')");
    assertThat(page.locator("#c-1-E13")).containsText(">=24场");
    assertThat(site.complaints()).isEmpty();
  }
}
