package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.Site;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each action is a plain form or a link, and does its work where script is switched off. */
@InChromium
final class WithoutScriptInChromiumTest {

  private final Site site = Site.shared();

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private static FilledDeclaration form() {
    return new FilledDeclaration().with("A2", "").with("E13", ">=24场").with("E14", "3000人次");
  }

  private Page result() {
    Page page = site.open(Site.withoutScript(), "/");
    page.setInputFiles(
        "#file",
        new FilePayload[] {
          Site.file("一.xlsx", form().xlsx()), Site.file(RefusedFile.WITH_PASSWORD)
        });
    page.click("button[type=submit].main-button");
    return page;
  }

  @Test
  void filesAreCheckedReplacedAndCorrected() {
    Page page = result();
    assertThat(page.locator("article.file")).hasCount(1);
    assertThat(page.locator(".problems li")).containsText("文件有打开密码");
    page.click(".corrections input[name=fix]:not(:checked)");
    page.click("button[value=adopt]");
    assertThat(page.locator("#c-1-E14")).containsText("≥3000");
    page.click("button:text-is('撤销更正')");
    assertThat(page.locator("#c-1-E14")).hasText(Pattern.compile("3000人次"));
    page.setInputFiles("#file", Site.file("一.xlsx", form().with("E13", "≥24.00(场)").xlsx()));
    page.click("#again button[type=submit].main-button");
    assertThat(page.locator(".since")).containsText("与上次相比");
    assertThat(page.locator("article.file")).hasCount(1);
    assertThat(site.complaints()).isEmpty();
  }

  @Tag("slow")
  @Test
  void marksFiltersRulesAndWhatIsStatedAreLinksAndForms() {
    Page page = result();
    String address = page.url();
    page.locator("#c-1-E14 a.mark").first().click();
    assertThat(page.locator(".findings > li:target a.cell")).hasText("E14");
    page.selectOption("#stated-year", "2024");
    page.click(".asked button");
    assertThat(page.locator("#form-1 .form-about")).containsText("2024 年度");
    page.uncheck("input[name=severity][value=note]");
    page.click(".filters button");
    assertThat(page).hasURL(Pattern.compile(".*severity=error&severity=warning.*"));
    page.click(".tabs a:has-text('按规则')");
    assertThat(page.locator(".by-rule tbody tr").first()).isVisible();
    page.locator(".by-rule a.rule-link").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/rules/.*"));
    page.navigate(address);
    assertThat(page.locator("#keys")).isHidden();
    assertThat(page.locator("#rule-panel")).isHidden();
    assertThat(page.locator(".foot button")).isHidden();
    page.click("text=删除本结果");
    assertThat(page.locator("h1")).hasText("绩效目标申报表与绩效自评表检查");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void hostileTextsAreTextThereToo() {
    String hostile = "<img src=x onerror=alert(1)>";
    Page page = site.open(Site.withoutScript(), "/");
    byte[] bytes = new FilledDeclaration().ofProject(hostile).xlsx();
    page.setInputFiles("#file", Site.file(hostile.replace("/", "") + ".xlsx", bytes));
    page.click("button[type=submit].main-button");
    assertThat(page.locator("#form-1 .project").first()).hasText(hostile);
    assertThat(page.locator("main img")).hasCount(0);
    assertThat(site.complaints()).isEmpty();
  }
}
