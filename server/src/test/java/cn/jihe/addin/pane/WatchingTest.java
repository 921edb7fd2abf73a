package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saving in a released Excel: the add-in notices the save, or is asked for by button. */
@InChromium
final class WatchingTest {

  private static final String CHECK = "POST /api/v1/checks";
  private static final String BUTTON = "Jihe.CheckAndSave";
  private static final Installation EXCEL = Installation.microsoft365();

  private static final byte[] FAULTY = new FilledDeclaration().with("E8", "90,000.00").xlsx();

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    return pane;
  }

  /** The pane's time can be wound on. */
  private Page openedWithClock(Excel excel) {
    excel.onPage(page -> page.clock().install());
    return opened(excel);
  }

  /** Lets seconds go by, each with time for what it starts. */
  private static void pass(Page pane, int seconds) {
    for (int i = 0; i < seconds; i += 2) {
      pane.clock().runFor(2_000);
      pane.waitForTimeout(20);
    }
  }

  @Test
  void aSaveIsNoticedAndWhatWasSavedIsChecked() {
    Excel excel = rig.open(EXCEL, FAULTY);
    Page pane = openedWithClock(excel);
    assertThat(pane.locator("#means")).hasText("保存后自动检查");
    pane.keyboard().press("F8");
    assertThat(pane.locator("#findings")).containsText("90,000.00");
    excel.type("申报表", "E8", "100,000.00");
    assertThat(pane.locator(".stale")).isVisible();
    pass(pane, 10);
    assertThat(rig.posts()).as("not before it is saved").containsExactly(CHECK);
    excel.save();
    pass(pane, 4);
    assertThat(pane.locator(".stale")).isHidden();
    assertThat(pane.locator("#findings")).not().containsText("90,000.00");
    assertThat(rig.posts()).containsExactly(CHECK, CHECK);
    pass(pane, 10);
    excel.save();
    pass(pane, 10);
    assertThat(rig.posts()).as("nothing was changed").containsExactly(CHECK, CHECK);
  }

  @Tag("slow")
  @Test
  void underAutoSaveAQuietMomentIsWaitedFor() {
    Excel excel = rig.open(EXCEL, FAULTY);
    Page pane = openedWithClock(excel);
    excel.autoSave(true);
    for (int i = 0; i < 3; i++) {
      excel.type("申报表", "B3", "社区讲座" + i);
      pass(pane, 8);
    }
    assertThat(rig.posts()).as("typed every eight seconds").containsExactly(CHECK);
    pass(pane, 16);
    pane.waitForCondition(() -> rig.posts().size() > 1);
    pass(pane, 30);
    assertThat(pane.locator(".stale")).isHidden();
    assertThat(rig.posts()).containsExactly(CHECK, CHECK);
  }

  @Test
  void theButtonChecksAndSaves() {
    Excel excel = rig.open(EXCEL, FAULTY);
    Page pane = opened(excel);
    excel.type("申报表", "B3", "社区讲座");
    excel.press(BUTTON);
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(excel.dirty()).isFalse();
    assertThat(excel.host().paneShown()).isTrue();
    assertThat(pane.locator("#message")).hasText("已保存。");
    assertThat(rig.posts()).containsExactly(CHECK, CHECK);
  }

  @Tag("slow")
  @Test
  void theButtonDoesNotSaveErrorsWhereTheAdministratorSaysSo() {
    Excel excel = rig.open(EXCEL, FAULTY, "stop");
    Page pane = opened(excel);
    excel.type("申报表", "B3", "社区讲座");
    excel.press(BUTTON);
    assertThat(excel.saves()).isZero();
    assertThat(pane.locator("#message")).containsText("处错误，没有保存");
    excel.type("申报表", "E8", "100,000.00");
    excel.press(BUTTON);
    assertThat(excel.saves()).as("corrected").isEqualTo(1);
  }

  @Tag("slow")
  @Test
  void theButtonSavesWhenTheServerIsAway() {
    Excel excel = rig.open(EXCEL, FAULTY, "stop");
    Page pane = opened(excel);
    rig.network().route("**/api/**", route -> route.abort());
    excel.type("申报表", "B3", "社区讲座");
    excel.press(BUTTON);
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(pane.locator("#message")).containsText("连不上服务器");
    assertThat(pane.locator(".finding").first()).isVisible();
    rig.picture("server-away");
  }

  @Tag("slow")
  @Test
  void theButtonSavesWhenTheServerIsSlow() {
    Excel excel = rig.open(EXCEL, FAULTY, "stop");
    Page pane = openedWithClock(excel);
    rig.network().route("**/api/**", route -> {});
    excel.type("申报表", "B3", "社区讲座");
    pane.locator("#check-and-save").click();
    assertThat(pane.locator("#status")).containsText("正在发送并检查");
    pane.clock().runFor(5_100);
    assertThat(pane.locator("#message"))
        .containsText("5 秒内没有答复", new ContainsTextOptions().setTimeout(5_000));
    assertThat(excel.saves()).isEqualTo(1);
  }

  @Test
  void theButtonSavesWhileACheckHangs() {
    Excel excel = rig.open(EXCEL, FAULTY);
    excel.onPage(page -> page.clock().install());
    rig.network().route("**/api/v1/checks", route -> {});
    Page pane = excel.start();
    assertThat(pane.locator("#status")).containsText("正在发送并检查");
    excel.type("申报表", "B3", "社区讲座");
    excel.pressing(BUTTON);
    pass(pane, 12);
    assertThat(excel.saves()).isEqualTo(1);
  }

  @Tag("slow")
  @Test
  void aServerThatIsAwayFromTheStartIsSaid() {
    Excel excel = rig.open(EXCEL, FAULTY);
    rig.network().route("**/api/**", route -> route.abort());
    Page pane = excel.start();
    assertThat(pane.locator("#outcome")).containsText("连不上服务器");
    rig.network().unroute("**/api/**");
    pane.locator("#check").click();
    assertThat(pane.locator(".finding").first()).isVisible();
  }

  @Test
  void whileACellIsBeingEditedTheClerkIsAskedToFinish() {
    Excel excel = rig.open(EXCEL, FAULTY);
    excel.onPage(page -> page.clock().install());
    excel.editing(true);
    Page pane = excel.start();
    assertThat(pane.locator("#outcome")).containsText("请结束单元格编辑后再试");
    excel.editing(false);
    pane.locator("#check").click();
    assertThat(pane.locator(".finding").first()).isVisible();
    pass(pane, 4);
    excel.type("申报表", "E8", "100,000.00");
    assertThat(pane.locator(".stale")).isVisible();
    // What could not be found out while the cell was being edited is in the console.
    rig.complaints().clear();
  }

  @Test
  void nothingIsSentOfAWorkbookThatIsNotOurs() {
    Excel excel = rig.open(EXCEL, Workbooks.salaries());
    excel.onPage(page -> page.clock().install());
    Page pane = excel.start();
    assertThat(pane.locator("#outcome")).containsText("没有发送任何内容");
    assertThat(pane.locator("#privacy")).containsText(Rig.server("warn").at("/").getAuthority());
    excel.type("工资", "B2", "5300");
    excel.save();
    pass(pane, 5);
    excel.press(BUTTON);
    assertThat(excel.saves()).isEqualTo(2);
    assertThat(rig.posts()).isEmpty();
    assertThat(rig.sent()).as("bytes of bodies").isZero();
    rig.picture("not-ours");
  }

  @Tag("slow")
  @Test
  void aWorkbookThatWasCheckedIsCheckedWhenOpenedAgain() {
    Excel excel = rig.open(EXCEL, FAULTY);
    Page pane = opened(excel);
    assertThat(excel.host().startup()).isEqualTo("None");
    pane.locator("#check").click();
    pane.waitForCondition(() -> excel.host().startup().equals("Load"));
    assertThat(pane.locator("#start").evaluate("each => each.checked")).isEqualTo(true);
    pane.locator("#start").click();
    pane.waitForCondition(() -> excel.host().startup().equals("None"));
    assertThat(pane.locator("#start").evaluate("each => each.checked")).isEqualTo(false);
  }
}
