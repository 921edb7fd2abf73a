package cn.jihe.check.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Browser;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A result with its drawn forms: what marks, findings, keys and rules lead to. */
@InChromium
final class ResultInChromiumTest {

  private static final Pattern CHOSEN = Pattern.compile("(^| )chosen( |$)");

  private final Site site = Site.shared();

  @AfterAll
  static void close() {
    Browser.closeAll();
  }

  private static FilledDeclaration poor(String project) {
    return new FilledDeclaration().ofProject(project).withPoorTargets();
  }

  private Page result(FilledDeclaration... forms) {
    return site.open(site.checked("表.xlsx", FilledDeclaration.xlsx(forms)));
  }

  private static FilledDeclaration[] forms(int number) {
    FilledDeclaration[] forms = new FilledDeclaration[number];
    for (int i = 0; i < number; i++) {
      forms[i] = new FilledDeclaration().ofProject("讲座" + (i + 1));
    }
    return forms;
  }

  private static Locator finding(Page page, int number) {
    return page.locator("#form-1 .findings > li").nth(number - 1);
  }

  @Test
  void aMarkLeadsToItsFindingAndTheFindingToItsMark() {
    Page page = result(poor("讲座"));
    page.click("#c-1-E15 a.mark");
    Locator finding = page.locator(".findings > li.chosen");
    assertThat(finding.locator("a.cell")).hasText("E15");
    assertThat(finding).isFocused();
    assertThat(page.locator("#c-1-E15")).hasClass(CHOSEN);
    finding(page, 1).locator("a.cell").click();
    assertThat(page.locator("#c-1-E13")).hasClass(CHOSEN);
    assertThat(page.locator("#c-1-E13 a.mark").first()).isFocused();
    assertThat(page.locator("#c-1-E15")).not().hasClass(CHOSEN);
    page.keyboard().press("Enter");
    assertThat(finding(page, 1)).isFocused();
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void keysStepThroughTheFindingsAndSayWhere() {
    Page page = result(poor("讲座"), poor("义诊").with("E14", "5000人次"));
    int all = page.locator("#form-1 .findings > li").count();
    page.keyboard().press("F8");
    page.keyboard().press("j");
    assertThat(finding(page, 2)).isFocused();
    assertThat(page.locator("#told")).containsText("第 2 处，共 " + all + " 处：");
    page.keyboard().press("Shift+F8");
    assertThat(finding(page, 1)).isFocused();
    page.keyboard().press("k");
    assertThat(finding(page, 1)).isFocused();
    finding(page, all).locator("a.cell").click();
    page.keyboard().press("j");
    assertThat(page.locator("#form-2 .findings > li").first()).isFocused();
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void singleLettersCanBeSwitchedOffAndStaySo() {
    Page page = result(poor("讲座"));
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.uncheck("#single-keys");
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
    page.reload();
    page.keyboard().press("j");
    page.keyboard().press("?");
    assertThat(page.locator(".chosen")).hasCount(0);
    assertThat(page.locator("#keys")).isHidden();
    page.keyboard().press("F8");
    assertThat(finding(page, 1)).isFocused();
    page.locator(".foot button", new Page.LocatorOptions().setHasText("键盘操作")).click();
    page.check("#single-keys");
    page.locator("#keys button").click();
    page.keyboard().press("j");
    assertThat(finding(page, 2)).isFocused();
  }

  @Test
  void lettersTypedIntoAFieldAreNoKeys() {
    Page page = result(forms(21));
    page.fill("#q", "");
    page.locator("#q").pressSequentially("jk?");
    assertThat(page.locator("#q")).hasValue("jk?");
    assertThat(page.locator("#keys")).isHidden();
    assertThat(page.locator(".chosen")).hasCount(0);
  }

  @Test
  void aRuleOpensBesideTheResultAndEscGivesTheFocusBack() {
    Page page = result(poor("讲座"));
    Locator rule = page.locator("a.rule-link", new Page.LocatorOptions().setHasText("T49")).first();
    rule.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#rule-panel")).containsText("缺比较符");
    assertThat(page.locator("#rule-panel .close")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#rule-panel")).isHidden();
    assertThat(rule).isFocused();
    String before = page.url();
    Page tab =
        page.context()
            .waitForPage(
                () ->
                    rule.click(
                        new Locator.ClickOptions()
                            .setModifiers(List.of(KeyboardModifier.CONTROL))));
    assertThat(tab).hasURL(Pattern.compile(".*/rules/T49.*"));
    assertThat(page.locator("#rule-panel")).isHidden();
    assertThat(page).hasURL(before);
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void backReloadAndLanguageKeepTheResult() {
    Page page = site.open("/");
    page.setInputFiles("#file", Site.file("表.xlsx", poor("讲座").xlsx()));
    assertThat(page.locator("#form-1 .project").first()).hasText("讲座");
    String address = page.url();
    page.click(".bar nav a[href='/rules']");
    page.goBack();
    assertThat(page.locator("#form-1 .project").first()).hasText("讲座");
    page.reload();
    page.click("a.switch");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("h1")).hasText("Result of the check");
    assertThat(page.locator("#form-1 .project").first()).hasText("讲座");
    assertThat(page.url()).startsWith(address);
    page.click("a.switch");
    assertThat(page.locator("h1")).hasText("检查结果");
    assertThat(site.complaints()).isEmpty();
  }

  @Test
  void threeFormsAreAllUnfoldedAndOfFourTheFirstWithAnError() {
    Page three = result(forms(3));
    assertThat(three.locator("details.form[open]")).hasCount(3);
    FilledDeclaration[] four = forms(4);
    four[2].withPoorTargets();
    Page page = result(four);
    assertThat(page.locator("details.form")).hasCount(4);
    assertThat(page.locator("details.form[open]")).hasId("form-3");
    page.click(".tree a[href='#form-2']");
    assertThat(page.locator("#form-2")).hasAttribute("open", "");
    page.navigate(page.url().replace("#form-2", "#c-4-B3"));
    assertThat(page.locator("#c-4-B3")).isVisible();
  }

  @Test
  void withManyFormsEachHasAPageOfItsOwn() {
    FilledDeclaration[] forms = forms(21);
    forms[20].withPoorTargets();
    Page page = result(forms);
    assertThat(page.locator(".by-form tbody tr")).hasCount(21);
    page.click(".by-form tbody tr >> nth=0 >> a");
    assertThat(page.locator("h1")).hasText("讲座21");
    assertThat(page.locator(".sheet")).hasCount(1);
    assertThat(page.locator("a[rel=next]")).hasCount(0);
    page.keyboard().press("F8");
    assertThat(page.locator(".findings > li").first()).isFocused();
    page.click("a[rel=prev]");
    assertThat(page.locator("h1")).hasText("讲座20");
    assertThat(page.locator("a[rel=next]")).isVisible();
    assertThat(site.complaints()).isEmpty();
  }

  @Tag("slow")
  @Test
  void onPaperEverythingIsUnfoldedAndOnTheScreenAsBefore() {
    Page page = result(forms(5));
    Locator folded = page.locator("details:not([open])");
    int before = folded.count();
    assertThat(page.locator("#form-5 .sheet")).isHidden();
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(folded).hasCount(0);
    assertThat(page.locator("#form-5 .sheet")).isVisible();
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(folded).hasCount(before);
    assertThat(site.complaints()).isEmpty();
  }
}
