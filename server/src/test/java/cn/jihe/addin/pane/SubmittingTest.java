package cn.jihe.addin.pane;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.InChromium;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handing in from the pane, and the templates. */
@InChromium
final class SubmittingTest {

  private static final Installation EXCEL = Installation.microsoft365();
  private static final String PASSWORD = "jade-lantern-42";

  @RegisterExtension private final Rig rig = new Rig();

  private Page opened(Excel excel) {
    Page pane = excel.start();
    assertThat(pane.locator("#submit")).isVisible();
    return pane;
  }

  /** Opens a workbook of a unit that the clerk hands in for. */
  private Excel open(byte[] workbook) {
    Rig.server("warn").clerk().unitsOf(workbook);
    return rig.open(EXCEL, workbook);
  }

  /** Presses Submit, and says who it is when asked. */
  private static void submit(Page pane) {
    pane.locator("#submit").click();
    signIn(pane, PASSWORD);
  }

  private static void signIn(Page pane, String password) {
    RunningServer server = Rig.server("warn");
    Account clerk = server.clerk().account();
    server
        .context()
        .getBean(Accounts.class)
        .setPassword(
            clerk.id(), server.context().getBean(PasswordHashes.class).hash(PASSWORD), false);
    pane.locator("#login").click();
    pane.keyboard().press("Control+A");
    pane.keyboard().type(clerk.login());
    pane.locator("#password").click();
    pane.keyboard().press("Control+A");
    pane.keyboard().type(password);
    pane.locator("#sign-in-now").click();
  }

  /** A project that no other test hands in. */
  private static FilledDeclaration fresh() {
    return new FilledDeclaration().ofProject("社区讲座" + UUID.randomUUID());
  }

  private static String number(Page pane) {
    String text = pane.locator("#submitted").textContent();
    return text.substring(text.lastIndexOf(' ') + 1).strip();
  }

  @Test
  void whatIsOnTheScreenIsStoredWithoutMarks() {
    Excel excel = open(fresh().with("E13", "24场").xlsx());
    Page pane = opened(excel);
    assertThat(pane.locator("fluent-progress-bar")).hasCount(0);
    pane.locator("#marks").click();
    pane.waitForCondition(excel::marked);
    assertThat(pane.locator("fluent-progress-bar")).hasCount(0);
    List<String> marked = WorkbookFace.of(excel.bytes());
    submit(pane);
    assertThat(pane.locator("#submitted")).containsText("已收到");
    rig.picture("submitted");
    RunningServer server = Rig.server("warn");
    JsonNode stored = server.json("/api/v1/submissions/" + number(pane));
    assertThat(stored.path("stored").path(0).path("state").asText()).isEqualTo("SUBMITTED");
    byte[] original = server.get("/api/v1/submissions/" + number(pane) + "/original").body();
    assertThat(WorkbookFace.of(original)).noneMatch(line -> line.contains("jihe:"));
    // The marks are back; what handing in found beside other forms on record may add to them.
    assertThat(excel.marked()).isTrue();
    assertThat(WorkbookFace.differences(marked, excel.bytes()))
        .allMatch(line -> line.startsWith("+ ") && line.contains("jihe:"));
    assertThat(excel.saves()).as("handing in saves nothing").isZero();
  }

  @Test
  void whatTheFormDoesNotSayIsAskedFor() {
    Excel excel = open(fresh().with("A2", "").with("B6", "").with("E6", "").xlsx());
    Page pane = opened(excel);
    submit(pane);
    assertThat(pane.locator("#says")).isVisible();
    rig.picture("year-asked");
    pane.locator("#says fluent-text-input[name=year]").click();
    pane.keyboard().type("2024");
    pane.locator("#says fluent-button").click();
    assertThat(pane.locator("#says")).hasCount(0);
    assertThat(pane.locator("#submission")).containsText("第 1 版");
  }

  @Test
  void aServerThatIsAwayStoresNothingAndLosesNothing() {
    Excel excel = open(fresh().xlsx());
    Page pane = opened(excel);
    pane.locator("#sign-in").click();
    signIn(pane, PASSWORD);
    assertThat(pane.locator("#who")).isVisible();
    List<String> before = WorkbookFace.of(excel.bytes());
    rig.network().route("**/api/**", route -> route.abort());
    pane.locator("#submit").click();
    assertThat(pane.locator("#submit-failed")).containsText("没有提交成功，内容还在工作簿里");
    assertThat(WorkbookFace.differences(before, excel.bytes())).isEmpty();
    rig.network().unroute("**/api/**");
    pane.locator("#submit").click();
    assertThat(pane.locator("#submitted")).isVisible();
    assertThat(pane.locator("#submit-failed")).hasCount(0);
  }

  @Test
  void nobodyHandsInWithoutSigningInAndNothingTypedIsLost() {
    Excel excel = open(fresh().xlsx());
    Page pane = opened(excel);
    pane.locator("#submit").click();
    assertThat(pane.locator("#sign-in-why")).containsText("请先登录");
    rig.picture("sign-in");
    signIn(pane, "wrong-" + PASSWORD);
    assertThat(pane.locator("#sign-in-why")).containsText("登录名或密码不正确");
    signIn(pane, PASSWORD);
    assertThat(pane.locator("#submitted")).containsText("已收到");
    assertThat(pane.locator("#signing-in")).hasCount(0);
    // Revoked elsewhere: asked again, and on it goes.
    RunningServer server = Rig.server("warn");
    server.json("/api/v1/tokens").path("items").forEach(token -> revokeOfExcel(server, token));
    pane.locator("#submit").click();
    assertThat(pane.locator("#sign-in-why")).containsText("登录已失效");
    signIn(pane, PASSWORD);
    assertThat(pane.locator("#submitted")).isVisible();
    pane.locator("#sign-out").click();
    assertThat(pane.locator("#sign-in")).isVisible();
    assertThat(excelTokens(server)).isZero();
  }

  private static void revokeOfExcel(RunningServer server, JsonNode token) {
    if (token.path("name").asText().startsWith("Excel")) {
      server.send(
          server
              .clerk()
              .signed(
                  HttpRequest.newBuilder(server.at("/api/v1/tokens/" + token.path("id").asText()))
                      .DELETE()));
    }
  }

  private static long excelTokens(RunningServer server) {
    return StreamSupport.stream(server.json("/api/v1/tokens").path("items").spliterator(), false)
        .filter(token -> token.path("name").asText().startsWith("Excel"))
        .count();
  }

  @Test
  void aTemplateOpensAsANewWorkbook() {
    Excel excel = rig.open(EXCEL, Workbooks.salaries());
    Page pane = excel.start();
    pane.locator("#templates summary").click();
    pane.locator("#templates fluent-button").first().click();
    pane.waitForCondition(() -> !excel.host().opened().isEmpty());
    assertThat(WorkbookFace.of(excel.host().opened().getFirst()))
        .anyMatch(line -> line.contains("绩效目标申报表") || line.contains("自评表"));
    assertThat(excel.dirty()).isFalse();
  }
}
