package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.InChromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The findings in the pane: a line each, one opened at a time, in groups, gone through by keys. */
@InChromium
final class PaneListTest {

  private static final Installation EXCEL = Installation.microsoft365();

  /** A common task pane on a laptop. */
  private static final int WIDTH = 320;

  private static final int HEIGHT = 773;

  /** Lines that are wholly in sight. */
  private static final String IN_SIGHT =
      """
      lines => lines.filter(line => {
        const at = line.getBoundingClientRect();
        return at.height > 0 && at.top >= 0 && at.bottom <= innerHeight;
      }).length
      """;

  /** Whether a line is in sight and not under the head, which stays when the list is scrolled. */
  private static final String BELOW_THE_HEAD =
      """
      line => {
        const at = line.getBoundingClientRect();
        const head = document.querySelector("header").getBoundingClientRect();
        return at.top >= head.bottom - 1 && at.bottom <= innerHeight;
      }
      """;

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    pane.setViewportSize(WIDTH, HEIGHT);
    assertThat(pane.locator(".finding").first()).isVisible();
    assertThat(pane.locator("fluent-progress-bar")).hasCount(0);
    return pane;
  }

  private static Locator openedOne(Page pane) {
    return pane.locator(".finding[aria-expanded=true]");
  }

  @Test
  void twelveFindingsOrMoreAreInSight() {
    Page pane = opened(rig.open(EXCEL, Rig.real("000-sheets.xlsx")));
    assertThat((int) pane.locator(".finding").evaluateAll(IN_SIGHT)).isGreaterThanOrEqualTo(12);
    rig.picture("list-by-form");
  }

  @Test
  void oneFindingIsOpenedAtATime() {
    Excel excel = rig.open(EXCEL, Rig.real("000-sheets.xlsx"));
    Page pane = opened(excel);
    assertThat(pane.locator(".details")).hasCount(0);
    Locator first = pane.locator(".finding").nth(1);
    first.click();
    assertThat(first).hasAttribute("aria-expanded", "true");
    assertThat(pane.locator(".details .message")).isVisible();
    assertThat(pane.locator(".details .go")).hasText(Pattern.compile(".+ · [A-Z]+\\d+"));
    rig.picture("list-opened");
    pane.locator(".finding").nth(4).click();
    assertThat(pane.locator(".details")).hasCount(1);
    assertThat(first).hasAttribute("aria-expanded", "false");
    pane.locator(".finding").nth(4).click();
    assertThat(pane.locator(".details")).hasCount(0);
  }

  @Test
  void whatIsAboutAFormAsAWholeIsSaidToBe() {
    Page pane = opened(rig.open(EXCEL, Rig.real("002-stacked.xlsx")));
    pane.locator(".head").first().click();
    Locator whole = pane.locator(".finding .place").filter(with("整张表")).first();
    whole.click();
    assertThat(pane.locator(".details .go")).hasText(Pattern.compile(".+ · 整张表"));
    assertThat(pane.locator(".details dt").filter(with("现为"))).hasCount(0);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void groupedByRuleEachLineNamesItsProjectAndTheNextPaneRemembers() {
    Excel excel = rig.open(EXCEL, Rig.real("002-stacked.xlsx"));
    Page pane = opened(excel);
    assertThat(pane.locator(".group .title").first()).hasText("信息化运维项目");
    assertThat(pane.locator(".group .worst")).hasCount(1);
    pane.locator("#by-rule").click();
    assertThat(pane.locator(".group .code").first()).hasText(Pattern.compile("[A-Z]\\d\\d"));
    assertThat(pane.locator(".finding .place").first())
        .hasText(Pattern.compile("· ([A-Z]+\\d+|整张表)"));
    rig.picture("list-by-rule");
    pane.reload();
    assertThat(pane.locator("#by-rule")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void aSeverityIsChosenByItsCount() {
    Page pane = opened(rig.open(EXCEL, Rig.real("002-stacked.xlsx")));
    assertThat(pane.locator("#summary")).containsText("7 张表");
    assertThat(pane.locator(".chip").nth(0)).isDisabled();
    Locator notes = pane.locator(".chip").nth(2);
    notes.click();
    assertThat(notes).hasAttribute("aria-pressed", "true");
    assertThat(pane.locator("#list .sign.warning")).hasCount(0);
    pane.locator("#next").click();
    String position = pane.locator("#position").textContent();
    assertThat(notes).containsText(position.split(" / ", -1)[1]);
    notes.click();
    assertThat(pane.locator("#list .sign.warning").first()).isVisible();
  }

  @Test
  void keysGoThroughTheFindingsAndTheirCellsAreSelected() {
    Excel excel = rig.open(EXCEL, Rig.real("002-stacked.xlsx"));
    Page pane = opened(excel);
    pane.locator("#check").focus();
    for (int i = 1; i <= 14; i++) {
      pane.keyboard().press(i == 1 ? "F8" : "j");
      assertThat(openedOne(pane)).isFocused();
      assertThat((boolean) openedOne(pane).evaluate(BELOW_THE_HEAD)).isTrue();
      String title = openedOne(pane).getAttribute("title");
      pane.waitForCondition(() -> title.endsWith(" " + excel.selected()));
      assertThat(pane.locator("#announced"))
          .hasText(Pattern.compile("^第 " + i + " 处，共 \\d+ 处：(错误|警告|提示)，.+"));
    }
    assertThat(pane.locator("#position")).hasText(Pattern.compile("14 / \\d+"));
    pane.evaluate("scrollTo(0, document.body.scrollHeight)");
    for (String key : List.of("k", "Shift+F8")) {
      pane.keyboard().press(key);
      assertThat(openedOne(pane)).isFocused();
      assertThat((boolean) openedOne(pane).evaluate(BELOW_THE_HEAD)).isTrue();
    }
    assertThat(pane.locator("#position")).hasText(Pattern.compile("12 / \\d+"));
    pane.keyboard().press("Escape");
    assertThat(pane.locator(".details")).hasCount(0);
    assertThat(pane.locator(".finding:focus")).hasCount(1);
    assertThat(excel.dirty()).isFalse();
  }

  @Test
  void singleLettersDoNothingOutsideTheList() {
    Page pane = opened(rig.open(EXCEL, Rig.real("002-stacked.xlsx")));
    pane.locator("#check").focus();
    pane.keyboard().press("j");
    assertThat(pane.locator(".details")).hasCount(0);
  }

  @Test
  void theButtonsKeepTheFocusWhileTheyMoveOn() {
    Page pane = opened(rig.open(EXCEL, Rig.real("002-stacked.xlsx")));
    pane.locator("#next").focus();
    pane.keyboard().press("Enter");
    pane.keyboard().press("Enter");
    assertThat(pane.locator("#next")).isFocused();
    assertThat(pane.locator("#position")).hasText(Pattern.compile("2 / \\d+"));
    pane.locator("#previous").click();
    assertThat(pane.locator("#position")).hasText(Pattern.compile("1 / \\d+"));
  }
}
