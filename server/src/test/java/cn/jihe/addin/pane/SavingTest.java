package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Saving where Excel asks the add-in before it saves: the preview, deployed by an administrator.
 */
@InChromium
final class SavingTest {

  private static final String CHECK = "POST /api/v1/checks";
  private static final Installation PREVIEW = Installation.microsoft365().preview();

  /** A hundred percent of the time a share: the sum of the funds is wrong. */
  private static final byte[] FAULTY = new FilledDeclaration().with("E8", "90,000.00").xlsx();

  private static final byte[] CLEAN = new FilledDeclaration().xlsx();

  @RegisterExtension private final Rig rig = new Rig();

  @Test
  void errorsStopTheSaveWhereTheAdministratorSaysSo() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    excel.type("申报表", "B3", "社区讲座");
    SaveResult result = excel.save();
    assertThat(result.stopped()).isTrue();
    assertThat(result.message()).matches("绩核：有 [1-9]\\d* 处错误，没有保存。.+");
    assertThat(excel.saves()).isZero();
    assertThat(excel.dirty()).isTrue();
    assertThat(rig.posts()).containsExactly(CHECK);
  }

  @Tag("slow")
  @Test
  void errorsAreOnlyToldWhereNothingElseIsSaid() {
    Excel excel = rig.open(PREVIEW, FAULTY);
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    excel.type("申报表", "B3", "社区讲座");
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(excel.dirty()).isFalse();
    assertThat(pane.locator("#message")).containsText("已保存，但有");
    assertThat(pane.locator("#means")).hasText("保存时自动检查（保存事件）");
    assertThat(excel.host().paneShown()).isTrue();
    assertThat(rig.posts())
        .as("the pane takes what the script found")
        .containsExactly(CHECK, CHECK);
    rig.picture("save-warned");
  }

  @Tag("slow")
  @Test
  void errorsAreOnlyShownWhereTheAdministratorSaysSo() {
    Excel excel = rig.open(PREVIEW, FAULTY, "show");
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(rig.posts()).containsExactly(CHECK);
  }

  @Test
  void whatHasNoErrorIsSavedWithoutAWord() {
    Excel excel = rig.open(PREVIEW, CLEAN, "stop");
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(result.message()).isEmpty();
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(rig.posts()).containsExactly(CHECK);
  }

  @Test
  void saveAsIsNoneOfOurBusiness() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    SaveResult result = excel.saveAs("另一份.xlsx");
    assertThat(result.stopped()).isFalse();
    assertThat(excel.saves()).isEqualTo(1);
    assertThat(rig.posts()).isEmpty();
  }

  @Test
  void aServerThatIsAwayStopsNothing() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    rig.network().route("**/api/**", route -> route.abort());
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(result.message()).contains("连不上服务器", "保存不受影响");
    assertThat(excel.saves()).isEqualTo(1);
  }

  @Tag("slow")
  @Test
  void aServerThatFailsStopsNothing() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    rig.network()
        .route(
            "**/api/**",
            route ->
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(502)
                        .setBody("<h1>Bad gateway</h1>")));
    assertThat(excel.save().stopped()).isFalse();
    assertThat(excel.saves()).isEqualTo(1);
  }

  @Test
  void aSlowServerIsNotWaitedFor() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    // No answer at all: the request hangs.
    rig.network().route("**/api/**", route -> {});
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(result.message()).contains("5 秒内没有答复");
    assertThat(result.took()).isBetween(Duration.ofMillis(4_900), Duration.ofMillis(7_000));
    assertThat(excel.saves()).isEqualTo(1);
  }

  @Test
  void underAutoSaveTheSaveGoesOnAtOnce() {
    Excel excel = rig.open(PREVIEW, FAULTY, "stop");
    excel.autoSave(true);
    assertThat(excel.save().stopped()).isFalse();
    assertThat(rig.posts()).isEmpty();
  }

  @Tag("slow")
  @Test
  void nothingIsSentOfAWorkbookThatIsNotOurs() {
    Excel excel = rig.open(PREVIEW, Workbooks.salaries(), "stop");
    SaveResult result = excel.save();
    assertThat(result.stopped()).isFalse();
    assertThat(result.message()).isEmpty();
    assertThat(rig.posts()).isEmpty();
    assertThat(excel.storage()).isEmpty();
  }

  @Tag("slow")
  @Test
  void whatWasFoundOnOpeningIsInThePane() {
    Excel excel = rig.open(PREVIEW, FAULTY);
    excel.tellOpened();
    Page pane = excel.start();
    assertThat(pane.locator(".finding").first()).isVisible();
    assertThat(rig.posts()).as("checked once").containsExactly(CHECK);
  }
}
