package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Multipart;
import cn.jihe.support.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader says about a result, asks of it, and puts in the place of its files. */
@InChromium
final class AskedInChromiumTest {

  private final Site site = Site.shared();

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private static FilledDeclaration poor(String project) {
    return new FilledDeclaration().ofProject(project).withPoorTargets();
  }

  @Test
  void aMissingYearIsAskedOnceAndSaid() {
    FilledDeclaration form = new FilledDeclaration().with("A2", "").ofProject("讲座");
    Page page = site.open(site.checked("表.xlsx", form.xlsx()));
    assertThat(page.locator(".asked")).containsText("1 张表没有写年度");
    page.selectOption("#stated-year", "2024");
    page.click(".asked button");
    assertThat(page.locator("#form-1 .form-about")).containsText("2024 年度");
    assertThat(page.locator(".asked")).containsText("以下由填报人选定");
    assertThat(page.locator("#stated-year")).hasValue("2024");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void theChangedFileTakesThePlaceOfItsEarlierVersion() {
    String result = site.checked("表.xlsx", poor("讲座").xlsx());
    Page page = site.open(result);
    int before = page.locator("#form-1 .findings > li").count();
    FilledDeclaration better =
        poor("讲座").with("E13", "≥24.00(场)").with("E14", "≥3000.00(人次)").with("E9", "不详");
    Site.drop(page, "表.xlsx", better.xlsx());
    assertThat(page.locator(".since")).containsText("与上次相比：改正 ");
    assertThat(page.locator("article.file")).hasCount(1);
    assertThat(page.locator(".findings .fresh").first()).hasText("新增");
    assertThat(page.url()).endsWith(result);
    page.click("text=查看上一版");
    assertThat(page.locator("h1")).hasText("检查结果（上一版）");
    assertThat(page.locator("#form-1 .findings > li")).hasCount(before);
    page.click("text=恢复这一版");
    assertThat(page.locator(".notice[role=status]")).hasText("已恢复所选的版本。");
    assertThat(page.locator("#form-1 .findings > li")).hasCount(before);
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void filtersAndGroupingLeaveWhatIsAskedFor() {
    String result =
        site.checked(
            new Multipart()
                .file("一.xlsx", poor("讲座").xlsx())
                .file("二.xlsx", new FilledDeclaration().ofProject("义诊").xlsx()));
    Page page = site.open(result);
    page.uncheck("input[name=severity][value=warning]");
    page.uncheck("input[name=severity][value=note]");
    page.click(".filters button");
    assertThat(page.locator("details.form")).hasCount(1);
    assertThat(page.locator(".findings > li:not(.error)")).hasCount(0);
    assertThat(page.locator(".findings > li.error")).hasCount(1);
    page.click(".filters a.button");
    page.selectOption("#rule", "T49");
    page.click(".filters button");
    Locator findings = page.locator(".findings > li");
    assertThat(findings.first()).containsText("T49");
    assertThat(findings).hasCount(page.locator(".findings > li:has-text('T49')").count());
    page.click(".filters a.button");
    page.click(".tabs a:has-text('按规则')");
    Locator row = page.locator(".by-rule tbody tr:has-text('T49')");
    row.locator("summary").click();
    String place = row.locator(".places a .mono").first().textContent();
    row.locator(".places a").first().click();
    assertThat(page.locator(".findings > li.chosen a.cell")).hasText(place);
    assertThat(site.complaints()).isEmpty();
  }

  @Tag("slow")
  @Test
  void whatNothingMatchesIsSaid() {
    String result = site.checked("表.xlsx", poor("讲座").xlsx());
    Page page = site.open(result + "?q=nowhere");
    assertThat(page.locator("main > .notice")).hasText("没有符合筛选条件的表。");
    page.click(".filters a.button");
    assertThat(page.locator("details.form")).hasCount(1);
  }

  @Tag("slow")
  @Test
  void aResultIsForgottenAtOnceWhenAsked() {
    String result = site.checked("表.xlsx", poor("讲座").xlsx());
    Page page = site.open(result);
    page.click("text=删除本结果");
    assertThat(page).hasURL(site.at("/"));
    page.navigate(site.at(result));
    assertThat(page.locator("h1")).hasText("没有找到这个结果");
  }
}
